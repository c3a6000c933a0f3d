/**
 * Films that were brought home, before their links die. Start at {@link
 * dev.reelport.domain.film.FilmCopy}.
 */
@NullMarked
package dev.reelport.domain.film;

import org.jspecify.annotations.NullMarked;
