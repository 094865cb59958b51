/**
 * What is kept and what is not: the daily {@link dev.perch.desk.records.Receipts}, the hourly seals
 * over the stories, what is packed away once it is closed, what is known of a customer, and how a
 * customer's words are erased ({@link dev.perch.desk.records.Erasing}).
 */
@NullMarked
package dev.perch.desk.records;

import org.jspecify.annotations.NullMarked;
