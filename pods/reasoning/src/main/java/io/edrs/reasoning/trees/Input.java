package io.edrs.reasoning.trees;

import java.util.List;

/** A column a tree may ask about. @param kinds those it may be; empty for numbers */
public record Input(String name, List<String> kinds) {}
