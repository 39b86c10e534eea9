// CFPFootprints
