package dev.reelport.sandbox.animatic;

import java.awt.Color;

/** The film's colours: one calm dark ground, and one accent for each shot. */
final class Palette {

    static final Color GROUND = new Color(0x15181E);
    static final Color TEXT = new Color(0xF2F0EB);
    static final Color QUIET = new Color(0x9097A3);
    static final Color FAINT = new Color(0x323843);
    static final Color NOTE = new Color(0xE8B04A);

    private static final Color[] ACCENTS = {
        new Color(0xF0A44B),
        new Color(0x5CC2B5),
        new Color(0xEE7F72),
        new Color(0x7DAAF0),
        new Color(0xB4CC66),
        new Color(0xC795E6),
    };

    private Palette() {}

    /** The accent of the card at this place, counted from 0; they come round again. */
    static Color accent(int card) {
        return ACCENTS[card % ACCENTS.length];
    }
}
