/**
 * What is allowed: named rules that judge a request before any money is spent. Start at {@link
 * dev.reelport.domain.rule.Rulebook}.
 */
@NullMarked
package dev.reelport.domain.rule;

import org.jspecify.annotations.NullMarked;
