/** Serves films that are home. Start at {@link dev.reelport.http.film.FilmServing}. */
@NullMarked
package dev.reelport.http.film;

import org.jspecify.annotations.NullMarked;
