/**
 * A provider without a network: it draws the request as an animatic. Start at {@link
 * dev.reelport.sandbox.SandboxProvider}.
 */
@NullMarked
package dev.reelport.sandbox;

import org.jspecify.annotations.NullMarked;
