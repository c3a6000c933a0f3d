package dev.reelport.domain.capability;

import dev.reelport.domain.video.Setting;

/** What kind of value a setting takes; a form knows only texts, and cannot tell them apart. */
public enum SettingKind {
    /** Takes any text, an empty one too. */
    TEXT("a text"),
    /** Takes a number. */
    NUMBER("a number"),
    /** Takes a yes or a no. */
    FLAG("true or false");

    private final String words;

    SettingKind(String words) {
        this.words = words;
    }

    /** The kind of a value. */
    public static SettingKind of(Setting value) {
        return switch (value) {
            case Setting.Text text -> TEXT;
            case Setting.Number number -> NUMBER;
            case Setting.Flag flag -> FLAG;
        };
    }

    /** What it is called in a sentence. */
    public String words() {
        return words;
    }
}
