/**
 * What can be done, one class for each verb. Start at {@link
 * dev.reelport.domain.usecase.CreateVideo}.
 */
@NullMarked
package dev.reelport.domain.usecase;

import org.jspecify.annotations.NullMarked;
