package dev.perch.knowledge.files;

/**
 * A text of a YAML file.
 *
 * @param line where it begins, counted from 1; 0 where that is not known
 */
record YamlText(String value, int line) {}
