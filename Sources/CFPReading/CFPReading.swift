// CFPReading
