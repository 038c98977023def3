/** How a process of services starts. */
package io.edrs.launcher.serve;
