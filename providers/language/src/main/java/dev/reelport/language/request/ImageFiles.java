package dev.reelport.language.request;

import dev.reelport.domain.video.ImageSource;
import dev.reelport.language.document.Place;
import java.nio.file.Path;

/** Where the image files are that a request names; whoever reads a request decides. */
@FunctionalInterface
public interface ImageFiles {
    /**
     * The picture of that name.
     *
     * @param name as the request names it
     * @param place where it names it
     * @throws IllegalArgumentException when there is none, or it is no picture
     */
    ImageSource.Upload named(String name, Place place);

    /**
     * Files of this machine, for requests of people who sit at it.
     *
     * @param folder where names in a file begin
     * @param workingDirectory where names in a flag begin
     */
    static ImageFiles of(Path folder, Path workingDirectory) {
        return (name, place) -> ImageFile.upload(place.isFlag() ? workingDirectory : folder, name);
    }
}
