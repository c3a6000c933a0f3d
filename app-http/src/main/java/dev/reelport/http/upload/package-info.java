/** Takes in forms with pictures. Start at {@link dev.reelport.http.upload.Uploads}. */
@NullMarked
package dev.reelport.http.upload;

import org.jspecify.annotations.NullMarked;
