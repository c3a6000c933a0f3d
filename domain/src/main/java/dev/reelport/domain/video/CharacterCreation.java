package dev.reelport.domain.video;

/** Whether the provider shall make a stored character from the finished film. */
public enum CharacterCreation {
    /** Not said: nothing reaches the wire. */
    UNSPECIFIED,
    /** Make one from this film afterwards. */
    CREATE,
    /** Said explicitly: do not. */
    NONE
}
