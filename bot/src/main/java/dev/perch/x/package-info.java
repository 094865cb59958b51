/**
 * X API v2: what customers write to our handles comes in, approved replies go out.
 *
 * <p>{@link dev.perch.x.XClient} is the wire: one request, one {@link dev.perch.x.Answer}, no
 * retries; Twitter4J signs and does nothing else. {@link dev.perch.x.XApi} knows the addresses and
 * fields, {@link dev.perch.x.MentionMapping} makes the desk's words of X's. {@link
 * dev.perch.x.MentionReader} is the loop of one handle and decides when to read, {@link
 * dev.perch.x.Mentions} how far back. {@link dev.perch.x.XReplies} implements the desk's port.
 * {@link dev.perch.x.XChecks} is what the doctor looks at; it never posts.
 *
 * <p>X renamed tweets to posts; this room asks in tweets ({@code tweet.fields}) and understands
 * answers in either. Nothing here logs a token or a customer's words.
 */
@NullMarked
package dev.perch.x;

import org.jspecify.annotations.NullMarked;
