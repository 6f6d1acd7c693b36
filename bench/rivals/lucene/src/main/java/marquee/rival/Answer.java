package marquee.rival;

/** A profile that fits, and its score in tenths. */
record Answer(String profileId, int tenths) {}
