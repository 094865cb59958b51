/**
 * The cards of tickets: {@link dev.perch.slack.card.Cards} draws those that are behind their
 * stories, {@link dev.perch.slack.card.Beside} what stands beside a card, and {@link
 * dev.perch.slack.card.Doubles} takes away the younger of two.
 */
@NullMarked
package dev.perch.slack.card;

import org.jspecify.annotations.NullMarked;
