package io.edrs.platform.kernel.service;

/**
 * This process.
 *
 * @param name unique among the living and the dead, part of its reply topic
 * @param target what it was asked to run
 * @param address where it serves HTTP
 * @param version the program's version
 */
public record ProcessInfo(String name, String target, String address, String version) {}
