/**
 * What a service keeps of those who ask it: who, in which format, and which job it became. Start at
 * {@link dev.reelport.domain.order.Order}.
 */
@NullMarked
package dev.reelport.domain.order;

import org.jspecify.annotations.NullMarked;
