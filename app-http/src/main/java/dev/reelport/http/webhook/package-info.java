/**
 * Who is told what became of videos, and who may hint at it. Start at {@link
 * dev.reelport.http.webhook.Announcer}.
 */
@NullMarked
package dev.reelport.http.webhook;

import org.jspecify.annotations.NullMarked;
