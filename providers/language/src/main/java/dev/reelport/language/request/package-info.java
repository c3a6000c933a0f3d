/**
 * The file that describes a request. Start at {@link dev.reelport.language.request.RequestReader}.
 */
@NullMarked
package dev.reelport.language.request;

import org.jspecify.annotations.NullMarked;
