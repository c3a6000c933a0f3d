/**
 * What a model can make, as data that rules, documentation and tests all read. Start at {@link
 * dev.reelport.domain.capability.Model}.
 */
@NullMarked
package dev.reelport.domain.capability;

import org.jspecify.annotations.NullMarked;
