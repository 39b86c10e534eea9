// Words and marks of dates, numbers and languages.

let germanWords = [" und ", " der ", " die ", " für ", "emissionsfaktor", "herstellung", "produkt"].map {
  Array($0.utf8)
}
