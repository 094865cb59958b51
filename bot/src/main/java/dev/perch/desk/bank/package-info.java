/**
 * The FAQ bank as the desk uses it: who may change it ({@link dev.perch.desk.bank.FaqKeeping}),
 * what replies teach it ({@link dev.perch.desk.bank.Learning}), what it lacks ({@link
 * dev.perch.desk.bank.Gaps}), what went out with a wrong version ({@link
 * dev.perch.desk.bank.Recalling}), and whether its links are alive.
 *
 * <p>The bank itself is the knowledge room's, which knows nobody; rights are proved here.
 */
@NullMarked
package dev.perch.desk.bank;

import org.jspecify.annotations.NullMarked;
