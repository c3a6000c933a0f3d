/**
 * What others are told of jobs, until they have heard it. Start at {@link
 * dev.reelport.domain.webhook.Delivery}.
 */
@NullMarked
package dev.reelport.domain.webhook;

import org.jspecify.annotations.NullMarked;
