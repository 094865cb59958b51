package dev.perch.sandbox.x;

/** Everything that X keeps. */
record Stores(Users users, Tweets tweets, DirectMessages messages, MediaLibrary media) {}
