// CFPExtraction
