package dev.perch.wrong.x;

/** An adapter that others should not know. */
public interface Neighbour {}
