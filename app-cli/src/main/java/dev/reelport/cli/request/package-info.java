/** The file that describes a request. Start at {@link dev.reelport.cli.request.RequestReader}. */
@NullMarked
package dev.reelport.cli.request;

import org.jspecify.annotations.NullMarked;
