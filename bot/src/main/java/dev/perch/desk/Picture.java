package dev.perch.desk;

/**
 * A picture of a tweet's, or the still of a film. {@code alt} is empty where its author gave none.
 */
public record Picture(String url, String alt) {}
