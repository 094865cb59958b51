package dev.perch.campaign.digest;

/**
 * Times that we gave to customers ("by Friday") and that came in the week.
 *
 * @param kept by how many of them the customer had heard from us
 * @param missed by how many not
 */
public record Promises(int kept, int missed) {}
