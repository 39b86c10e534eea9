// CFPReferenceData
