/**
 * The settings file that an operator edits, {@code perch.yaml}, and the typed reader of it.
 *
 * <p>The room is a leaf and knows no key of the bot: a room of the bot says what it wants as a
 * record, and {@link dev.perch.config.Settings#read} fills it in, or tells everything that is wrong
 * at once. One file travels through five steps, each a page:
 *
 * <pre>
 * SettingsFile  bytes    -> text    size, UTF-8
 * YamlTree      text     -> Node    lines; no tags, no aliases, no key twice
 * Shapes        records  -> Shape   which keys there are, of which type, and why
 * Environment   Node     -> Node    PERCH_* variables laid over the file
 * Binder        Node     -> record  values, defaults, secrets
 * </pre>
 *
 * <p>Decisions that surprise:
 *
 * <ul>
 *   <li><b>YAML is read as text.</b> The type of a value is what the record says, never what YAML
 *       guesses: {@code desk: no} is the text "no", {@code port: "8080"} is a number with or
 *       without quotes, an id of twenty digits keeps them all. A variable of the environment, which
 *       has no quotes, is thus read by the same rules. Only the unquoted {@code null}, {@code ~}
 *       and nothing at all mean "not written".
 *   <li><b>What is not needed is refused</b>: tags, aliases, merge keys, a second document. So no
 *       class is ever instantiated by a file, and no small file unfolds into a large one.
 *   <li><b>A typo is never ignored</b>: neither a key nor a {@code PERCH_*} variable may be
 *       unknown.
 *   <li><b>Secrets never stand in the file</b>, and no message repeats what stands where a secret
 *       is expected, not even the name of a file or a variable: it may be the secret itself, in the
 *       wrong place. Nor are the YAML library's messages shown, which quote the file.
 * </ul>
 */
@NullMarked
package dev.perch.config;

import org.jspecify.annotations.NullMarked;
