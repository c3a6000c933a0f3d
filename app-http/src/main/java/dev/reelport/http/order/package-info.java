/**
 * Takes orders, whatever format they come in. Start at {@link dev.reelport.http.order.OrderDesk}.
 */
@NullMarked
package dev.reelport.http.order;

import org.jspecify.annotations.NullMarked;
