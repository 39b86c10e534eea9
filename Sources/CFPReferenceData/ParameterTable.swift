/// Published parameters of fuels, one value a line: name_zh, name_en, kind, value, unit, year, region, source_title,
/// source_url, grade; tabs between.
///
/// Grade A was read at the publisher, B at a trusted copy, C in a transcription. `-` was not read by us at all: such a
/// value only widens what is held possible, so that a report that used it is not accused; it never accuses.
let parameterTable: StaticString = """
  无烟煤	Anthracite	fuel_ncv	26.7	GJ/t	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  无烟煤	Anthracite	fuel_carbon_content	27.4	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  无烟煤	Anthracite	fuel_oxidation_rate	94	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  烟煤	Bituminous coal	fuel_ncv	19.570	GJ/t	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  烟煤	Bituminous coal	fuel_carbon_content	26.1	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  烟煤	Bituminous coal	fuel_oxidation_rate	93	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  褐煤	Lignite	fuel_ncv	11.9	GJ/t	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  褐煤	Lignite	fuel_carbon_content	28.0	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  褐煤	Lignite	fuel_oxidation_rate	96	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  洗精煤	Cleaned coal	fuel_ncv	26.334	GJ/t	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  洗精煤	Cleaned coal	fuel_carbon_content	25.41	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  洗精煤	Cleaned coal	fuel_oxidation_rate	90	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他洗煤	Other washed coal	fuel_ncv	12.545	GJ/t	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他洗煤	Other washed coal	fuel_carbon_content	25.41	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他洗煤	Other washed coal	fuel_oxidation_rate	90	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  型煤	Briquette	fuel_ncv	17.460	GJ/t	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  型煤	Briquette	fuel_carbon_content	33.6	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  型煤	Briquette	fuel_oxidation_rate	90	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦炭	Coke	fuel_ncv	28.435	GJ/t	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦炭	Coke	fuel_carbon_content	29.5	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦炭	Coke	fuel_oxidation_rate	93	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  石油焦	Petroleum coke	fuel_ncv	32.5	GJ/t	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  石油焦	Petroleum coke	fuel_carbon_content	27.50	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  石油焦	Petroleum coke	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  原油	Crude oil	fuel_ncv	41.816	GJ/t	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  原油	Crude oil	fuel_carbon_content	20.1	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  原油	Crude oil	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  燃料油	Fuel oil	fuel_ncv	41.816	GJ/t	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  燃料油	Fuel oil	fuel_carbon_content	21.1	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  燃料油	Fuel oil	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  汽油	Gasoline	fuel_ncv	43.070	GJ/t	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  汽油	Gasoline	fuel_carbon_content	18.9	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  汽油	Gasoline	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  柴油	Diesel	fuel_ncv	42.652	GJ/t	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  柴油	Diesel	fuel_carbon_content	20.2	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  柴油	Diesel	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  一般煤油	Kerosene	fuel_ncv	43.070	GJ/t	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  一般煤油	Kerosene	fuel_carbon_content	19.6	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  一般煤油	Kerosene	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  液化天然气	LNG	fuel_ncv	51.498	GJ/t	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  液化天然气	LNG	fuel_carbon_content	15.3	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  液化天然气	LNG	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  液化石油气	LPG	fuel_ncv	50.179	GJ/t	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  液化石油气	LPG	fuel_carbon_content	17.2	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  液化石油气	LPG	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  石脑油	Naphtha	fuel_ncv	44.5	GJ/t	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  石脑油	Naphtha	fuel_carbon_content	20.0	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  石脑油	Naphtha	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦油	Tar	fuel_ncv	33.453	GJ/t	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦油	Tar	fuel_carbon_content	22.0	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦油	Tar	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  粗苯	Crude benzol	fuel_ncv	41.816	GJ/t	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  粗苯	Crude benzol	fuel_carbon_content	22.7	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  粗苯	Crude benzol	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他石油制品	Other petroleum products	fuel_ncv	41.031	GJ/t	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他石油制品	Other petroleum products	fuel_carbon_content	20.0	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他石油制品	Other petroleum products	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  天然气	Natural gas	fuel_ncv	389.31	GJ/10^4Nm3	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  天然气	Natural gas	fuel_carbon_content	15.3	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  天然气	Natural gas	fuel_oxidation_rate	99	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  高炉煤气	Blast furnace gas	fuel_ncv	33.00	GJ/10^4Nm3	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  高炉煤气	Blast furnace gas	fuel_carbon_content	70.80	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  高炉煤气	Blast furnace gas	fuel_oxidation_rate	99	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  转炉煤气	Converter gas	fuel_ncv	84.00	GJ/10^4Nm3	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  转炉煤气	Converter gas	fuel_carbon_content	49.60	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  转炉煤气	Converter gas	fuel_oxidation_rate	99	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦炉煤气	Coke oven gas	fuel_ncv	179.81	GJ/10^4Nm3	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦炉煤气	Coke oven gas	fuel_carbon_content	13.58	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦炉煤气	Coke oven gas	fuel_oxidation_rate	99	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  炼厂干气	Refinery gas	fuel_ncv	45.998	GJ/t	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  炼厂干气	Refinery gas	fuel_carbon_content	18.2	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  炼厂干气	Refinery gas	fuel_oxidation_rate	99	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他煤气	Other coal gas	fuel_ncv	52.270	GJ/10^4Nm3	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他煤气	Other coal gas	fuel_carbon_content	12.2	tC/TJ	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他煤气	Other coal gas	fuel_oxidation_rate	99	%	2024	CN	GB/T 32151.22-2024 表C.1	public GitHub transcription; official text: openstd.samr.gov.cn	C
  柴油	Diesel	fuel_ncv	43.330	GJ/t	2015	CN	陆上交通运输企业温室气体排放核算方法与报告指南（试行）	public GitHub audit notes	C
  柴油	Diesel	fuel_carbon_content	20.20	tC/TJ	2015	CN	陆上交通运输企业温室气体排放核算方法与报告指南（试行）	public GitHub audit notes	C
  柴油	Diesel	fuel_oxidation_rate	98	%	2015	CN	陆上交通运输企业温室气体排放核算方法与报告指南（试行）	public GitHub audit notes	C
  柴油	Diesel	fuel_density	0.84	t/m3	2015	CN	陆上交通运输企业温室气体排放核算方法与报告指南（试行）	public GitHub audit notes	C
  汽油	Gasoline	fuel_ncv	44.800	GJ/t	2015	CN	陆上交通运输企业温室气体排放核算方法与报告指南（试行）		-
  柴油	Diesel (common trade density)	fuel_density	0.86	t/m3		CN	common trade density		-
  柴油	Diesel	fuel_co2_ef_energy	74.1	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults)	github leo21468/CarbonCalculator data/core.csv	B
  汽油	Gasoline	fuel_co2_ef_energy	69.3	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults)	github leo21468/CarbonCalculator data/core.csv	B
  一般煤油	Other kerosene	fuel_co2_ef_energy	71.9	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults)	github leo21468/CarbonCalculator data/core.csv	B
  喷气煤油	Jet kerosene	fuel_co2_ef_energy	71.5	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults)	github leo21468/CarbonCalculator data/core.csv	B
  燃料油	Residual fuel oil	fuel_co2_ef_energy	77.4	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults)	github leo21468/CarbonCalculator data/core.csv	B
  原油	Crude oil	fuel_co2_ef_energy	73.3	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults)	github leo21468/CarbonCalculator data/core.csv	B
  石脑油	Naphtha	fuel_co2_ef_energy	73.3	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults)	github leo21468/CarbonCalculator data/core.csv	B
  液化石油气	LPG	fuel_co2_ef_energy	63.1	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults)	github leo21468/CarbonCalculator data/core.csv	B
  炼厂干气	Refinery gas	fuel_co2_ef_energy	57.6	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults)	github leo21468/CarbonCalculator data/core.csv	B
  石油焦	Petroleum coke	fuel_co2_ef_energy	97.5	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults)	github leo21468/CarbonCalculator data/core.csv	B
  无烟煤	Anthracite	fuel_co2_ef_energy	98.3	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults)	github leo21468/CarbonCalculator data/core.csv	B
  烟煤	Other bituminous coal	fuel_co2_ef_energy	94.6	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults)	github leo21468/CarbonCalculator data/core.csv	B
  炼焦煤	Coking coal	fuel_co2_ef_energy	94.6	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults)	github leo21468/CarbonCalculator data/core.csv	B
  褐煤	Lignite	fuel_co2_ef_energy	101.2	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults)	github leo21468/CarbonCalculator data/core.csv	B
  焦炭	Coke	fuel_co2_ef_energy	107.1	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults)	github leo21468/CarbonCalculator data/core.csv	B
  沥青	Bitumen	fuel_co2_ef_energy	80.7	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults)	github leo21468/CarbonCalculator data/core.csv	B
  润滑油	Lubricants	fuel_co2_ef_energy	73.3	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults)	github leo21468/CarbonCalculator data/core.csv	B
  天然气	Natural gas	fuel_co2_ef_energy	56.1	kgCO2/GJ	2006	GLO	IPCC 2006 Vol2 (56100 kg/TJ)	https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol2.html	B
  柴油	Gas/Diesel oil	fuel_ncv	43.0	GJ/t	2006	GLO	IPCC 2006	https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol2.html	B
  燃料油	Residual fuel oil	fuel_ncv	40.4	GJ/t	2006	GLO	IPCC 2006	https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol2.html	B
  天然气	Natural gas	fuel_ncv	48.0	GJ/t	2006	GLO	IPCC 2006	https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol2.html	B
  褐煤	Lignite	fuel_ncv	11.9	GJ/t	2006	GLO	IPCC 2006	https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol2.html	B
  汽油	Motor gasoline	fuel_ncv	44.3	GJ/t	2006	GLO	IPCC 2006	https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol2.html	-
  液化石油气	LPG	fuel_ncv	47.3	GJ/t	2006	GLO	IPCC 2006	https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol2.html	-
  无烟煤	Anthracite	fuel_ncv	26.7	GJ/t	2006	GLO	IPCC 2006	https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol2.html	-
  其他烟煤	Other bituminous coal	fuel_ncv	25.8	GJ/t	2006	GLO	IPCC 2006	https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol2.html	-
  """
