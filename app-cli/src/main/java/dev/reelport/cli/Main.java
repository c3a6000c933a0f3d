package dev.reelport.cli;

/** Main. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {}
}
