package dev.perch.knowledge.learning;

/**
 * A customer's words for a question, and where they stand.
 *
 * @param text as {@link CustomerWords} keeps them; never blank
 * @param like how many customers more said nearly the same, 0 or more
 */
public record Wording(Lesson lesson, String text, long like) {}
