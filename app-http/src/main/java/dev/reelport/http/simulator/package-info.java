/**
 * Plays the providers of all formats, with faults from a script. Start at {@link
 * dev.reelport.http.simulator.Simulator}.
 */
@NullMarked
package dev.reelport.http.simulator;

import org.jspecify.annotations.NullMarked;
