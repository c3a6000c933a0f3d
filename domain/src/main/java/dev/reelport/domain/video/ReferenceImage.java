package dev.reelport.domain.video;

import org.jspecify.annotations.Nullable;

/**
 * A picture to start from. What spec E calls an inpaint item is one with a placement.
 *
 * @param source where it comes from
 * @param placement when it appears; absent: the provider decides, mostly the first frame
 */
public record ReferenceImage(ImageSource source, @Nullable Placement placement) {
    /** A picture whose place in time is left to the provider. */
    public static ReferenceImage of(ImageSource source) {
        return new ReferenceImage(source, null);
    }
}
