package dev.perch.knowledge.gatekeeping;

import dev.perch.knowledge.Content;
import java.time.Instant;

/**
 * What an entry said officially, from one moment on.
 *
 * @param number counts an entry's versions, from 1: what people call it
 * @param content what stood in it; its own {@link Content#version()} is what replies pin
 * @param note what changed, in words; may be empty
 * @param by who published it
 * @param at since when it held
 */
public record Version(int number, Content content, String note, String by, Instant at) {}
