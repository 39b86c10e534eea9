// CFPAuditing
