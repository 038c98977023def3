/** The tables of all services, on a real PostgreSQL. */
package io.edrs.launcher.relational;
