/** Keeps films that were brought home. Start at {@link dev.reelport.storage.FolderStorage}. */
@NullMarked
package dev.reelport.storage;

import org.jspecify.annotations.NullMarked;
