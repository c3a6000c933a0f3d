package dev.reelport.duomi;

/**
 * What the documents say in two ways, decided.
 *
 * @param bearer whether {@code Bearer} stands before the key
 * @param text whether characters are written as a text instead of a list
 * @param rejects whether "Failed to generate" alone means that the content was refused
 */
record DuomiDialect(boolean bearer, boolean text, boolean rejects) {}
