/// Published factors and parameters, one a line: name in Chinese, in English, kind, value, unit, year, region, source,
/// address, grade; tabs between. Only values that were read at the source which stands beside them.
///
/// Grade A was read at the publisher, B at two sources, C in one copy only.
let factorTable: StaticString = """
  全国电力平均碳足迹因子	National average electricity CFP factor	electricity_carbon_footprint_factor	0.5777	kgCO2e/kWh	2024	CN	2024年电力碳足迹因子公告附件 (MEE/NBS/NEA 2025-09-28)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202510/t20251024_1130734.html	A
  燃煤发电	Coal-fired generation	electricity_carbon_footprint_factor_generation	0.9240	kgCO2e/kWh	2024	CN	2024年电力碳足迹因子公告附件 (MEE/NBS/NEA 2025-09-28)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202510/t20251024_1130734.html	A
  燃气发电	Gas-fired generation	electricity_carbon_footprint_factor_generation	0.4503	kgCO2e/kWh	2024	CN	2024年电力碳足迹因子公告附件 (MEE/NBS/NEA 2025-09-28)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202510/t20251024_1130734.html	A
  水力发电	Hydropower	electricity_carbon_footprint_factor_generation	0.0141	kgCO2e/kWh	2024	CN	2024年电力碳足迹因子公告附件 (MEE/NBS/NEA 2025-09-28)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202510/t20251024_1130734.html	A
  核能发电	Nuclear	electricity_carbon_footprint_factor_generation	0.0065	kgCO2e/kWh	2024	CN	2024年电力碳足迹因子公告附件 (MEE/NBS/NEA 2025-09-28)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202510/t20251024_1130734.html	A
  风力发电	Wind	electricity_carbon_footprint_factor_generation	0.0324	kgCO2e/kWh	2024	CN	2024年电力碳足迹因子公告附件 (MEE/NBS/NEA 2025-09-28)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202510/t20251024_1130734.html	A
  光伏发电	Solar PV	electricity_carbon_footprint_factor_generation	0.0520	kgCO2e/kWh	2024	CN	2024年电力碳足迹因子公告附件 (MEE/NBS/NEA 2025-09-28)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202510/t20251024_1130734.html	A
  光热发电	CSP	electricity_carbon_footprint_factor_generation	0.0312	kgCO2e/kWh	2024	CN	2024年电力碳足迹因子公告附件 (MEE/NBS/NEA 2025-09-28)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202510/t20251024_1130734.html	A
  生物质发电	Biomass	electricity_carbon_footprint_factor_generation	0.0404	kgCO2e/kWh	2024	CN	2024年电力碳足迹因子公告附件 (MEE/NBS/NEA 2025-09-28)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202510/t20251024_1130734.html	A
  输配电（不含线损）	T&D excl. line losses	electricity_carbon_footprint_factor_transmission	0.0046	kgCO2e/kWh	2024	CN	2024年电力碳足迹因子公告附件 (MEE/NBS/NEA 2025-09-28)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202510/t20251024_1130734.html	A
  输配电（含线损）	T&D incl. line losses	electricity_carbon_footprint_factor_transmission	0.0327	kgCO2e/kWh	2024	CN	2024年电力碳足迹因子公告附件 (MEE/NBS/NEA 2025-09-28)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202510/t20251024_1130734.html	A
  全国电力平均碳足迹因子	National average electricity CFP factor	electricity_carbon_footprint_factor	0.6205	kgCO2e/kWh	2023	CN	关于发布2023年电力碳足迹因子数据的公告 (公告2025年第3号, 2025-01-17)	http://nengy.net/a/xinnenyuanzixun/2025/0124/1821.html	B
  燃煤发电	Coal-fired generation	electricity_carbon_footprint_factor_generation	0.9440	kgCO2e/kWh	2023	CN	关于发布2023年电力碳足迹因子数据的公告 (公告2025年第3号, 2025-01-17)	github leo21468/CarbonCalculator data/core.csv	C
  燃气发电	Gas-fired generation	electricity_carbon_footprint_factor_generation	0.4792	kgCO2e/kWh	2023	CN	关于发布2023年电力碳足迹因子数据的公告 (公告2025年第3号, 2025-01-17)	github leo21468/CarbonCalculator data/core.csv	C
  水力发电	Hydropower	electricity_carbon_footprint_factor_generation	0.0143	kgCO2e/kWh	2023	CN	关于发布2023年电力碳足迹因子数据的公告 (公告2025年第3号, 2025-01-17)	github leo21468/CarbonCalculator data/core.csv	C
  核能发电	Nuclear	electricity_carbon_footprint_factor_generation	0.0065	kgCO2e/kWh	2023	CN	关于发布2023年电力碳足迹因子数据的公告 (公告2025年第3号, 2025-01-17)	github leo21468/CarbonCalculator data/core.csv	C
  风力发电	Wind	electricity_carbon_footprint_factor_generation	0.0336	kgCO2e/kWh	2023	CN	关于发布2023年电力碳足迹因子数据的公告 (公告2025年第3号, 2025-01-17)	http://nengy.net/a/xinnenyuanzixun/2025/0124/1821.html	B
  光伏发电	Solar PV	electricity_carbon_footprint_factor_generation	0.0545	kgCO2e/kWh	2023	CN	关于发布2023年电力碳足迹因子数据的公告 (公告2025年第3号, 2025-01-17)	http://nengy.net/a/xinnenyuanzixun/2025/0124/1821.html	B
  光热发电	CSP	electricity_carbon_footprint_factor_generation	0.0313	kgCO2e/kWh	2023	CN	关于发布2023年电力碳足迹因子数据的公告 (公告2025年第3号, 2025-01-17)	github leo21468/CarbonCalculator data/core.csv	C
  生物质发电	Biomass	electricity_carbon_footprint_factor_generation	0.0457	kgCO2e/kWh	2023	CN	关于发布2023年电力碳足迹因子数据的公告 (公告2025年第3号, 2025-01-17)	http://nengy.net/a/xinnenyuanzixun/2025/0124/1821.html	B
  输配电（不含线损）	T&D excl. line losses	electricity_carbon_footprint_factor_transmission	0.0036	kgCO2e/kWh	2023	CN	关于发布2023年电力碳足迹因子数据的公告 (公告2025年第3号, 2025-01-17)	github leo21468/CarbonCalculator data/core.csv	C
  全国电网平均排放因子(2022年度履约用)	National grid EF used for 2022 compliance year	grid_co2_emission_factor	0.5703	tCO2/MWh	2022 (compliance year; data year differs)	CN	生态环境部 关于做好2023—2025年发电行业企业温室气体排放报告管理有关工作的通知	http://tanpaifang.com/tanguwen/2023/0215/94510.html	B
  全国电力平均二氧化碳排放因子	National average electricity CO2 EF	grid_co2_emission_factor	0.5568	kgCO2/kWh	2021	CN	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  全国电力平均二氧化碳排放因子（不包括市场化交易的非化石能源电量）	National avg excl. market-traded non-fossil	grid_co2_emission_factor_residual	0.5942	kgCO2/kWh	2021	CN	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  全国化石能源电力二氧化碳排放因子	National fossil-electricity CO2 EF	grid_co2_emission_factor_fossil	0.8426	kgCO2/kWh	2021	CN	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  全国电力平均二氧化碳排放因子	National average electricity CO2 EF	grid_co2_emission_factor	0.5366	kgCO2/kWh	2022	CN	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  全国电力平均二氧化碳排放因子（不包括市场化交易的非化石能源电量）	National avg excl. market-traded non-fossil	grid_co2_emission_factor_residual	0.5856	kgCO2/kWh	2022	CN	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  全国化石能源电力二氧化碳排放因子	National fossil-electricity CO2 EF	grid_co2_emission_factor_fossil	0.8325	kgCO2/kWh	2022	CN	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  全国电力平均二氧化碳排放因子	National average electricity CO2 EF	grid_co2_emission_factor	0.5306	kgCO2/kWh	2023	CN	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  全国电力平均二氧化碳排放因子（不包括市场化交易的非化石能源电量）	National avg excl. market-traded non-fossil	grid_co2_emission_factor_residual	0.6096	kgCO2/kWh	2023	CN	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  全国化石能源电力二氧化碳排放因子	National fossil-electricity CO2 EF	grid_co2_emission_factor_fossil	0.8273	kgCO2/kWh	2023	CN	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  山东	Shandong	grid_co2_emission_factor_provincial	0.6838	kgCO2/kWh	2021	CN-SD	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  山东	Shandong	grid_co2_emission_factor_provincial	0.6410	kgCO2/kWh	2022	CN-SD	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  新疆	Xinjiang	grid_co2_emission_factor_provincial	0.6577	kgCO2/kWh	2021	CN-XJ	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  新疆	Xinjiang	grid_co2_emission_factor_provincial	0.6231	kgCO2/kWh	2022	CN-XJ	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  宁夏	Ningxia	grid_co2_emission_factor_provincial	0.6546	kgCO2/kWh	2021	CN-NX	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  宁夏	Ningxia	grid_co2_emission_factor_provincial	0.6423	kgCO2/kWh	2022	CN-NX	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  青海	Qinghai	grid_co2_emission_factor_provincial	0.1326	kgCO2/kWh	2021	CN-QH	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  青海	Qinghai	grid_co2_emission_factor_provincial	0.1567	kgCO2/kWh	2022	CN-QH	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  甘肃	Gansu	grid_co2_emission_factor_provincial	0.4955	kgCO2/kWh	2021	CN-GS	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  甘肃	Gansu	grid_co2_emission_factor_provincial	0.4772	kgCO2/kWh	2022	CN-GS	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  陕西	Shaanxi	grid_co2_emission_factor_provincial	0.6336	kgCO2/kWh	2021	CN-SN	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  陕西	Shaanxi	grid_co2_emission_factor_provincial	0.6558	kgCO2/kWh	2022	CN-SN	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  云南	Yunnan	grid_co2_emission_factor_provincial	0.1235	kgCO2/kWh	2021	CN-YN	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  云南	Yunnan	grid_co2_emission_factor_provincial	0.1073	kgCO2/kWh	2022	CN-YN	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  贵州	Guizhou	grid_co2_emission_factor_provincial	0.5182	kgCO2/kWh	2021	CN-GZ	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  贵州	Guizhou	grid_co2_emission_factor_provincial	0.4989	kgCO2/kWh	2022	CN-GZ	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  四川	Sichuan	grid_co2_emission_factor_provincial	0.1255	kgCO2/kWh	2021	CN-SC	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  四川	Sichuan	grid_co2_emission_factor_provincial	0.1404	kgCO2/kWh	2022	CN-SC	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  重庆	Chongqing	grid_co2_emission_factor_provincial	0.4743	kgCO2/kWh	2021	CN-CQ	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  重庆	Chongqing	grid_co2_emission_factor_provincial	0.5227	kgCO2/kWh	2022	CN-CQ	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  海南	Hainan	grid_co2_emission_factor_provincial	0.4524	kgCO2/kWh	2021	CN-HI	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  海南	Hainan	grid_co2_emission_factor_provincial	0.4184	kgCO2/kWh	2022	CN-HI	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  广西	Guangxi	grid_co2_emission_factor_provincial	0.5154	kgCO2/kWh	2021	CN-GX	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  广西	Guangxi	grid_co2_emission_factor_provincial	0.4044	kgCO2/kWh	2022	CN-GX	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  广东	Guangdong	grid_co2_emission_factor_provincial	0.4715	kgCO2/kWh	2021	CN-GD	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  广东	Guangdong	grid_co2_emission_factor_provincial	0.4403	kgCO2/kWh	2022	CN-GD	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  湖南	Hunan	grid_co2_emission_factor_provincial	0.5138	kgCO2/kWh	2021	CN-HN	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  湖南	Hunan	grid_co2_emission_factor_provincial	0.4900	kgCO2/kWh	2022	CN-HN	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  湖北	Hubei	grid_co2_emission_factor_provincial	0.3672	kgCO2/kWh	2021	CN-HB	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  湖北	Hubei	grid_co2_emission_factor_provincial	0.4364	kgCO2/kWh	2022	CN-HB	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  河南	Henan	grid_co2_emission_factor_provincial	0.6369	kgCO2/kWh	2021	CN-HA	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  河南	Henan	grid_co2_emission_factor_provincial	0.6058	kgCO2/kWh	2022	CN-HA	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  江西	Jiangxi	grid_co2_emission_factor_provincial	0.5835	kgCO2/kWh	2021	CN-JX	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  江西	Jiangxi	grid_co2_emission_factor_provincial	0.5752	kgCO2/kWh	2022	CN-JX	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  福建	Fujian	grid_co2_emission_factor_provincial	0.4711	kgCO2/kWh	2021	CN-FJ	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  福建	Fujian	grid_co2_emission_factor_provincial	0.4092	kgCO2/kWh	2022	CN-FJ	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  安徽	Anhui	grid_co2_emission_factor_provincial	0.7075	kgCO2/kWh	2021	CN-AH	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  安徽	Anhui	grid_co2_emission_factor_provincial	0.6782	kgCO2/kWh	2022	CN-AH	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  浙江	Zhejiang	grid_co2_emission_factor_provincial	0.5422	kgCO2/kWh	2021	CN-ZJ	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  浙江	Zhejiang	grid_co2_emission_factor_provincial	0.5153	kgCO2/kWh	2022	CN-ZJ	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  江苏	Jiangsu	grid_co2_emission_factor_provincial	0.6451	kgCO2/kWh	2021	CN-JS	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  江苏	Jiangsu	grid_co2_emission_factor_provincial	0.5978	kgCO2/kWh	2022	CN-JS	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  上海	Shanghai	grid_co2_emission_factor_provincial	0.5834	kgCO2/kWh	2021	CN-SH	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  上海	Shanghai	grid_co2_emission_factor_provincial	0.5849	kgCO2/kWh	2022	CN-SH	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  黑龙江	Heilongjiang	grid_co2_emission_factor_provincial	0.6342	kgCO2/kWh	2021	CN-HL	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  黑龙江	Heilongjiang	grid_co2_emission_factor_provincial	0.5368	kgCO2/kWh	2022	CN-HL	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  吉林	Jilin	grid_co2_emission_factor_provincial	0.5629	kgCO2/kWh	2021	CN-JL	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  吉林	Jilin	grid_co2_emission_factor_provincial	0.4932	kgCO2/kWh	2022	CN-JL	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  辽宁	Liaoning	grid_co2_emission_factor_provincial	0.5876	kgCO2/kWh	2021	CN-LN	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  辽宁	Liaoning	grid_co2_emission_factor_provincial	0.5626	kgCO2/kWh	2022	CN-LN	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  内蒙古	Inner Mongolia	grid_co2_emission_factor_provincial	0.7025	kgCO2/kWh	2021	CN-NM	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  内蒙古	Inner Mongolia	grid_co2_emission_factor_provincial	0.6849	kgCO2/kWh	2022	CN-NM	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  山西	Shanxi	grid_co2_emission_factor_provincial	0.7222	kgCO2/kWh	2021	CN-SX	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  山西	Shanxi	grid_co2_emission_factor_provincial	0.7096	kgCO2/kWh	2022	CN-SX	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  河北	Hebei	grid_co2_emission_factor_provincial	0.7901	kgCO2/kWh	2021	CN-HE	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  河北	Hebei	grid_co2_emission_factor_provincial	0.7252	kgCO2/kWh	2022	CN-HE	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  天津	Tianjin	grid_co2_emission_factor_provincial	0.7355	kgCO2/kWh	2021	CN-TJ	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  天津	Tianjin	grid_co2_emission_factor_provincial	0.7041	kgCO2/kWh	2022	CN-TJ	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  北京	Beijing	grid_co2_emission_factor_provincial	0.5688	kgCO2/kWh	2021	CN-BJ	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  北京	Beijing	grid_co2_emission_factor_provincial	0.5580	kgCO2/kWh	2022	CN-BJ	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  华北区域电网	North China regional grid	grid_co2_emission_factor_regional	0.7120	kgCO2/kWh	2021	CN/华北	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  华北区域电网	North China regional grid	grid_co2_emission_factor_regional	0.6776	kgCO2/kWh	2022	CN/华北	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  东北区域电网	Northeast regional grid	grid_co2_emission_factor_regional	0.6012	kgCO2/kWh	2021	CN/东北	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  东北区域电网	Northeast regional grid	grid_co2_emission_factor_regional	0.5564	kgCO2/kWh	2022	CN/东北	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  华东区域电网	East China regional grid	grid_co2_emission_factor_regional	0.5992	kgCO2/kWh	2021	CN/华东	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  华东区域电网	East China regional grid	grid_co2_emission_factor_regional	0.5617	kgCO2/kWh	2022	CN/华东	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  华中区域电网	Central China regional grid	grid_co2_emission_factor_regional	0.5354	kgCO2/kWh	2021	CN/华中	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  华中区域电网	Central China regional grid	grid_co2_emission_factor_regional	0.5395	kgCO2/kWh	2022	CN/华中	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  西北区域电网	Northwest regional grid	grid_co2_emission_factor_regional	0.5951	kgCO2/kWh	2021	CN/西北	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  西北区域电网	Northwest regional grid	grid_co2_emission_factor_regional	0.5857	kgCO2/kWh	2022	CN/西北	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  南方区域电网	South regional grid	grid_co2_emission_factor_regional	0.4326	kgCO2/kWh	2021	CN/南方	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  南方区域电网	South regional grid	grid_co2_emission_factor_regional	0.3869	kgCO2/kWh	2022	CN/南方	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  西南区域电网	Southwest regional grid	grid_co2_emission_factor_regional	0.2113	kgCO2/kWh	2021	CN/西南	关于发布2021年电力二氧化碳排放因子的公告 (公告2024年第12号, 2024-04-12)	https://www.mee.gov.cn/ (公告2024年第12号附件 W020240412827267102800.pdf)	B
  西南区域电网	Southwest regional grid	grid_co2_emission_factor_regional	0.2268	kgCO2/kWh	2022	CN/西南	关于发布2022年电力二氧化碳排放因子的公告 (公告2024年第33号, 2024-12-20)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html	B
  华北区域电网	North China regional grid	grid_co2_emission_factor_regional	0.6361	kgCO2/kWh	2023	CN/华北	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  东北区域电网	Northeast regional grid	grid_co2_emission_factor_regional	0.5122	kgCO2/kWh	2023	CN/东北	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  华东区域电网	East China regional grid	grid_co2_emission_factor_regional	0.5500	kgCO2/kWh	2023	CN/华东	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  华中区域电网	Central China regional grid	grid_co2_emission_factor_regional	0.5271	kgCO2/kWh	2023	CN/华中	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  西北区域电网	Northwest regional grid	grid_co2_emission_factor_regional	0.5543	kgCO2/kWh	2023	CN/西北	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  南方区域电网	South regional grid	grid_co2_emission_factor_regional	0.4042	kgCO2/kWh	2023	CN/南方	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  西南区域电网	Southwest regional grid	grid_co2_emission_factor_regional	0.2472	kgCO2/kWh	2023	CN/西南	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  北京	Beijing	grid_co2_emission_factor_provincial	0.5554	kgCO2/kWh	2023	CN-BJ	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  天津	Tianjin	grid_co2_emission_factor_provincial	0.6796	kgCO2/kWh	2023	CN-TJ	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  河北	Hebei	grid_co2_emission_factor_provincial	0.6516	kgCO2/kWh	2023	CN-HE	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  山西	Shanxi	grid_co2_emission_factor_provincial	0.6634	kgCO2/kWh	2023	CN-SX	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  内蒙古	Inner Mongolia	grid_co2_emission_factor_provincial	0.6479	kgCO2/kWh	2023	CN-NM	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  辽宁	Liaoning	grid_co2_emission_factor_provincial	0.4878	kgCO2/kWh	2023	CN-LN	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  吉林	Jilin	grid_co2_emission_factor_provincial	0.4671	kgCO2/kWh	2023	CN-JL	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  黑龙江	Heilongjiang	grid_co2_emission_factor_provincial	0.5229	kgCO2/kWh	2023	CN-HL	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  上海	Shanghai	grid_co2_emission_factor_provincial	0.5737	kgCO2/kWh	2023	CN-SH	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  江苏	Jiangsu	grid_co2_emission_factor_provincial	0.5827	kgCO2/kWh	2023	CN-JS	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  浙江	Zhejiang	grid_co2_emission_factor_provincial	0.4974	kgCO2/kWh	2023	CN-ZJ	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  安徽	Anhui	grid_co2_emission_factor_provincial	0.6553	kgCO2/kWh	2023	CN-AH	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  福建	Fujian	grid_co2_emission_factor_provincial	0.4211	kgCO2/kWh	2023	CN-FJ	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  江西	Jiangxi	grid_co2_emission_factor_provincial	0.5836	kgCO2/kWh	2023	CN-JX	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  山东	Shandong	grid_co2_emission_factor_provincial	0.6191	kgCO2/kWh	2023	CN-SD	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  河南	Henan	grid_co2_emission_factor_provincial	0.5897	kgCO2/kWh	2023	CN-HA	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  湖北	Hubei	grid_co2_emission_factor_provincial	0.4044	kgCO2/kWh	2023	CN-HB	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  湖南	Hunan	grid_co2_emission_factor_provincial	0.4976	kgCO2/kWh	2023	CN-HN	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  广东	Guangdong	grid_co2_emission_factor_provincial	0.4419	kgCO2/kWh	2023	CN-GD	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  广西	Guangxi	grid_co2_emission_factor_provincial	0.4476	kgCO2/kWh	2023	CN-GX	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  海南	Hainan	grid_co2_emission_factor_provincial	0.3648	kgCO2/kWh	2023	CN-HI	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  重庆	Chongqing	grid_co2_emission_factor_provincial	0.5581	kgCO2/kWh	2023	CN-CQ	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  四川	Sichuan	grid_co2_emission_factor_provincial	0.1564	kgCO2/kWh	2023	CN-SC	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  贵州	Guizhou	grid_co2_emission_factor_provincial	0.5683	kgCO2/kWh	2023	CN-GZ	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  云南	Yunnan	grid_co2_emission_factor_provincial	0.1333	kgCO2/kWh	2023	CN-YN	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  陕西	Shaanxi	grid_co2_emission_factor_provincial	0.6335	kgCO2/kWh	2023	CN-SN	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  甘肃	Gansu	grid_co2_emission_factor_provincial	0.4471	kgCO2/kWh	2023	CN-GS	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  青海	Qinghai	grid_co2_emission_factor_provincial	0.1796	kgCO2/kWh	2023	CN-QH	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  宁夏	Ningxia	grid_co2_emission_factor_provincial	0.6187	kgCO2/kWh	2023	CN-NX	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  新疆	Xinjiang	grid_co2_emission_factor_provincial	0.6021	kgCO2/kWh	2023	CN-XJ	关于发布2023年电力二氧化碳排放因子的公告 (公告2025年第47号, 2025-12-31)	https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202512/t20251231_1139517.html	A
  无烟煤	Anthracite	fuel_ncv	26.7	GJ/t	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  无烟煤	Anthracite	fuel_carbon_content	27.4	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  无烟煤	Anthracite	fuel_oxidation_rate	94	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  无烟煤	Anthracite	fuel_co2_ef_derived	94.4387	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  无烟煤	Anthracite	fuel_co2_ef_derived	2.52151	tCO2/t	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  烟煤	Bituminous coal	fuel_ncv	19.570	GJ/t	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  烟煤	Bituminous coal	fuel_carbon_content	26.1	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  烟煤	Bituminous coal	fuel_oxidation_rate	93	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  烟煤	Bituminous coal	fuel_co2_ef_derived	89.0010	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  烟煤	Bituminous coal	fuel_co2_ef_derived	1.74175	tCO2/t	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  褐煤	Lignite	fuel_ncv	11.9	GJ/t	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  褐煤	Lignite	fuel_carbon_content	28.0	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  褐煤	Lignite	fuel_oxidation_rate	96	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  褐煤	Lignite	fuel_co2_ef_derived	98.5600	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  褐煤	Lignite	fuel_co2_ef_derived	1.17286	tCO2/t	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  洗精煤	Cleaned coal	fuel_ncv	26.334	GJ/t	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  洗精煤	Cleaned coal	fuel_carbon_content	25.41	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  洗精煤	Cleaned coal	fuel_oxidation_rate	90	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  洗精煤	Cleaned coal	fuel_co2_ef_derived	83.8530	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  洗精煤	Cleaned coal	fuel_co2_ef_derived	2.20818	tCO2/t	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他洗煤	Other washed coal	fuel_ncv	12.545	GJ/t	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他洗煤	Other washed coal	fuel_carbon_content	25.41	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他洗煤	Other washed coal	fuel_oxidation_rate	90	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他洗煤	Other washed coal	fuel_co2_ef_derived	83.8530	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他洗煤	Other washed coal	fuel_co2_ef_derived	1.05194	tCO2/t	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  型煤	Briquette	fuel_ncv	17.460	GJ/t	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  型煤	Briquette	fuel_carbon_content	33.6	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  型煤	Briquette	fuel_oxidation_rate	90	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  型煤	Briquette	fuel_co2_ef_derived	110.8800	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  型煤	Briquette	fuel_co2_ef_derived	1.93596	tCO2/t	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦炭	Coke	fuel_ncv	28.435	GJ/t	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦炭	Coke	fuel_carbon_content	29.5	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦炭	Coke	fuel_oxidation_rate	93	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦炭	Coke	fuel_co2_ef_derived	100.5950	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦炭	Coke	fuel_co2_ef_derived	2.86042	tCO2/t	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  石油焦	Petroleum coke	fuel_ncv	32.5	GJ/t	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  石油焦	Petroleum coke	fuel_carbon_content	27.50	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  石油焦	Petroleum coke	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  石油焦	Petroleum coke	fuel_co2_ef_derived	98.8167	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  石油焦	Petroleum coke	fuel_co2_ef_derived	3.21154	tCO2/t	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  原油	Crude oil	fuel_ncv	41.816	GJ/t	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  原油	Crude oil	fuel_carbon_content	20.1	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  原油	Crude oil	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  原油	Crude oil	fuel_co2_ef_derived	72.2260	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  原油	Crude oil	fuel_co2_ef_derived	3.02020	tCO2/t	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  燃料油	Fuel oil	fuel_ncv	41.816	GJ/t	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  燃料油	Fuel oil	fuel_carbon_content	21.1	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  燃料油	Fuel oil	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  燃料油	Fuel oil	fuel_co2_ef_derived	75.8193	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  燃料油	Fuel oil	fuel_co2_ef_derived	3.17046	tCO2/t	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  汽油	Gasoline	fuel_ncv	43.070	GJ/t	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  汽油	Gasoline	fuel_carbon_content	18.9	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  汽油	Gasoline	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  汽油	Gasoline	fuel_co2_ef_derived	67.9140	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  汽油	Gasoline	fuel_co2_ef_derived	2.92506	tCO2/t	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  柴油	Diesel	fuel_ncv	42.652	GJ/t	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  柴油	Diesel	fuel_carbon_content	20.2	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  柴油	Diesel	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  柴油	Diesel	fuel_co2_ef_derived	72.5853	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  柴油	Diesel	fuel_co2_ef_derived	3.09591	tCO2/t	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  一般煤油	Kerosene	fuel_ncv	43.070	GJ/t	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  一般煤油	Kerosene	fuel_carbon_content	19.6	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  一般煤油	Kerosene	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  一般煤油	Kerosene	fuel_co2_ef_derived	70.4293	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  一般煤油	Kerosene	fuel_co2_ef_derived	3.03339	tCO2/t	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  液化天然气	LNG	fuel_ncv	51.498	GJ/t	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  液化天然气	LNG	fuel_carbon_content	15.3	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  液化天然气	LNG	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  液化天然气	LNG	fuel_co2_ef_derived	54.9780	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  液化天然气	LNG	fuel_co2_ef_derived	2.83126	tCO2/t	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  液化石油气	LPG	fuel_ncv	50.179	GJ/t	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  液化石油气	LPG	fuel_carbon_content	17.2	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  液化石油气	LPG	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  液化石油气	LPG	fuel_co2_ef_derived	61.8053	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  液化石油气	LPG	fuel_co2_ef_derived	3.10133	tCO2/t	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  石脑油	Naphtha	fuel_ncv	44.5	GJ/t	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  石脑油	Naphtha	fuel_carbon_content	20.0	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  石脑油	Naphtha	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  石脑油	Naphtha	fuel_co2_ef_derived	71.8667	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  石脑油	Naphtha	fuel_co2_ef_derived	3.19807	tCO2/t	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦油	Tar	fuel_ncv	33.453	GJ/t	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦油	Tar	fuel_carbon_content	22.0	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦油	Tar	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦油	Tar	fuel_co2_ef_derived	79.0533	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦油	Tar	fuel_co2_ef_derived	2.64457	tCO2/t	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  粗苯	Crude benzol	fuel_ncv	41.816	GJ/t	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  粗苯	Crude benzol	fuel_carbon_content	22.7	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  粗苯	Crude benzol	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  粗苯	Crude benzol	fuel_co2_ef_derived	81.5687	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  粗苯	Crude benzol	fuel_co2_ef_derived	3.41088	tCO2/t	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他石油制品	Other petroleum products	fuel_ncv	41.031	GJ/t	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他石油制品	Other petroleum products	fuel_carbon_content	20.0	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他石油制品	Other petroleum products	fuel_oxidation_rate	98	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他石油制品	Other petroleum products	fuel_co2_ef_derived	71.8667	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他石油制品	Other petroleum products	fuel_co2_ef_derived	2.94876	tCO2/t	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  天然气	Natural gas	fuel_ncv	389.31	GJ/10^4Nm3	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  天然气	Natural gas	fuel_carbon_content	15.3	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  天然气	Natural gas	fuel_oxidation_rate	99	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  天然气	Natural gas	fuel_co2_ef_derived	55.5390	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  天然气	Natural gas	fuel_co2_ef_derived	21.62189	tCO2/10^4Nm3	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  高炉煤气	Blast furnace gas	fuel_ncv	33.00	GJ/10^4Nm3	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  高炉煤气	Blast furnace gas	fuel_carbon_content	70.80	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  高炉煤气	Blast furnace gas	fuel_oxidation_rate	99	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  高炉煤气	Blast furnace gas	fuel_co2_ef_derived	257.0040	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  高炉煤气	Blast furnace gas	fuel_co2_ef_derived	8.48113	tCO2/10^4Nm3	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  转炉煤气	Converter gas	fuel_ncv	84.00	GJ/10^4Nm3	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  转炉煤气	Converter gas	fuel_carbon_content	49.60	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  转炉煤气	Converter gas	fuel_oxidation_rate	99	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  转炉煤气	Converter gas	fuel_co2_ef_derived	180.0480	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  转炉煤气	Converter gas	fuel_co2_ef_derived	15.12403	tCO2/10^4Nm3	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦炉煤气	Coke oven gas	fuel_ncv	179.81	GJ/10^4Nm3	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦炉煤气	Coke oven gas	fuel_carbon_content	13.58	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦炉煤气	Coke oven gas	fuel_oxidation_rate	99	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦炉煤气	Coke oven gas	fuel_co2_ef_derived	49.2954	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  焦炉煤气	Coke oven gas	fuel_co2_ef_derived	8.86381	tCO2/10^4Nm3	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  炼厂干气	Refinery gas	fuel_ncv	45.998	GJ/t	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  炼厂干气	Refinery gas	fuel_carbon_content	18.2	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  炼厂干气	Refinery gas	fuel_oxidation_rate	99	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  炼厂干气	Refinery gas	fuel_co2_ef_derived	66.0660	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  炼厂干气	Refinery gas	fuel_co2_ef_derived	3.03890	tCO2/t	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他煤气	Other coal gas	fuel_ncv	52.270	GJ/10^4Nm3	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他煤气	Other coal gas	fuel_carbon_content	12.2	tC/TJ	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他煤气	Other coal gas	fuel_oxidation_rate	99	%	2024	CN	GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他煤气	Other coal gas	fuel_co2_ef_derived	44.2860	kgCO2/GJ	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  其他煤气	Other coal gas	fuel_co2_ef_derived	2.31483	tCO2/10^4Nm3	2024	CN	derived from GB/T 32151.22-2024 附录C 表C.1 常用化石燃料相关参数缺省值 (derived NCV*CC*44/12*OF)	public GitHub transcription; official text: openstd.samr.gov.cn	C
  柴油	Diesel	fuel_ncv	43.330	GJ/t	2015	CN	陆上交通运输企业温室气体排放核算方法与报告指南（试行）印刷页15/60	public GitHub audit notes	C
  柴油	Diesel	fuel_carbon_content	20.20	tC/TJ	2015	CN	陆上交通运输企业温室气体排放核算方法与报告指南（试行）印刷页15/60	public GitHub audit notes	C
  柴油	Diesel	fuel_oxidation_rate	98	%	2015	CN	陆上交通运输企业温室气体排放核算方法与报告指南（试行）印刷页15/60	public GitHub audit notes	C
  柴油	Diesel	fuel_density	0.84	t/m3	2015	CN	陆上交通运输企业温室气体排放核算方法与报告指南（试行）印刷页15/60	public GitHub audit notes	C
  柴油	Diesel	fuel_co2_ef_derived	3.14512	tCO2/t	2015	CN	陆上交通运输企业温室气体排放核算方法与报告指南（试行）印刷页15/60 (derived)	public GitHub audit notes	C
  柴油	Diesel	fuel_co2_ef_derived	2.64190	kgCO2/L	2015	CN	陆上交通运输企业温室气体排放核算方法与报告指南（试行）印刷页15/60 (derived, rho 0.84)	public GitHub audit notes	C
  重型柴油车	Heavy-duty diesel vehicle N2O	vehicle_ch4_n2o	30	mg N2O/km	2015	CN	陆上交通运输企业指南 车辆CH4/N2O因子	public GitHub	C
  重型柴油车	Heavy-duty diesel vehicle CH4	vehicle_ch4_n2o	175	mg CH4/km	2015	CN	陆上交通运输企业指南 车辆CH4/N2O因子	public GitHub	C
  柴油	Diesel	fuel_co2_ef_energy	74.1	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults) (NCV)	github leo21468/CarbonCalculator data/core.csv	B
  汽油	Gasoline	fuel_co2_ef_energy	69.3	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults) (NCV)	github leo21468/CarbonCalculator data/core.csv	B
  一般煤油	Other kerosene	fuel_co2_ef_energy	71.9	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults) (NCV)	github leo21468/CarbonCalculator data/core.csv	B
  喷气煤油	Jet kerosene	fuel_co2_ef_energy	71.5	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults) (NCV)	github leo21468/CarbonCalculator data/core.csv	B
  燃料油	Residual fuel oil	fuel_co2_ef_energy	77.4	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults) (NCV)	github leo21468/CarbonCalculator data/core.csv	B
  原油	Crude oil	fuel_co2_ef_energy	73.3	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults) (NCV)	github leo21468/CarbonCalculator data/core.csv	B
  石脑油	Naphtha	fuel_co2_ef_energy	73.3	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults) (NCV)	github leo21468/CarbonCalculator data/core.csv	B
  液化石油气	LPG	fuel_co2_ef_energy	63.1	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults) (NCV)	github leo21468/CarbonCalculator data/core.csv	B
  炼厂干气	Refinery gas	fuel_co2_ef_energy	57.6	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults) (NCV)	github leo21468/CarbonCalculator data/core.csv	B
  石油焦	Petroleum coke	fuel_co2_ef_energy	97.5	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults) (NCV)	github leo21468/CarbonCalculator data/core.csv	B
  无烟煤	Anthracite	fuel_co2_ef_energy	98.3	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults) (NCV)	github leo21468/CarbonCalculator data/core.csv	B
  烟煤	Other bituminous coal	fuel_co2_ef_energy	94.6	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults) (NCV)	github leo21468/CarbonCalculator data/core.csv	B
  炼焦煤	Coking coal	fuel_co2_ef_energy	94.6	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults) (NCV)	github leo21468/CarbonCalculator data/core.csv	B
  褐煤	Lignite	fuel_co2_ef_energy	101.2	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults) (NCV)	github leo21468/CarbonCalculator data/core.csv	B
  焦炭	Coke	fuel_co2_ef_energy	107.1	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults) (NCV)	github leo21468/CarbonCalculator data/core.csv	B
  沥青	Bitumen	fuel_co2_ef_energy	80.7	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults) (NCV)	github leo21468/CarbonCalculator data/core.csv	B
  润滑油	Lubricants	fuel_co2_ef_energy	73.3	kgCO2/GJ	2006 (CPCD 2025)	GLO	CPCD core library export (equals IPCC 2006 Vol2 defaults) (NCV)	github leo21468/CarbonCalculator data/core.csv	B
  天然气	Natural gas	fuel_co2_ef_energy	56.1	kgCO2/GJ	2006	GLO	IPCC 2006 Vol2 (56100 kg/TJ) (NCV)	https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol2.html	B
  柴油	Gas/Diesel oil	fuel_ncv	43.0	GJ/t	2006	GLO	IPCC 2006 (TJ/Gg)	https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol2.html	B
  燃料油	Residual fuel oil	fuel_ncv	40.4	GJ/t	2006	GLO	IPCC 2006 (TJ/Gg)	https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol2.html	B
  天然气	Natural gas	fuel_ncv	48.0	GJ/t	2006	GLO	IPCC 2006 (TJ/Gg)	https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol2.html	B
  褐煤	Lignite	fuel_ncv	11.9	GJ/t	2006	GLO	IPCC 2006 (TJ/Gg)	https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol2.html	B
  柴油(生产,摇篮到大门)	Diesel upstream	fuel_upstream_cfp	0.6369	kgCO2e/kg	2022	CN	CPCD core library export	github leo21468/CarbonCalculator data/core.csv	C
  柴油(生产,摇篮到大门)	Diesel upstream	fuel_upstream_cfp	0.65086	kgCO2e/kg	2024	CN	CPCD core library export	github leo21468/CarbonCalculator data/core.csv	C
  汽油(生产,摇篮到大门)	Gasoline upstream	fuel_upstream_cfp	0.63396	kgCO2e/kg	2024	CN	CPCD core library export	github leo21468/CarbonCalculator data/core.csv	C
  天然气(摇篮到大门)	Natural gas upstream	fuel_upstream_cfp	0.608	kgCO2e/m3	2024	CN	CPCD core library export	github leo21468/CarbonCalculator data/core.csv	C
  天然气(燃烧)	Natural gas combustion	fuel_combustion_cfp	2.16	kgCO2e/m3	2025	CN	CPCD core library export	github leo21468/CarbonCalculator data/core.csv	C
  净购入热力缺省	Purchased heat default	heat_emission_factor	0.11	tCO2/GJ	2025	CN	GB/T 32150-2025 7.5.6/7.5.7 (published 2025-12-31, effective 2026-07-01) and MEE sector guidelines	https://openstd.samr.gov.cn/bzgk/std/newGbInfo?hcno=6E4997D6B3118055931BC13C71B9A452	B
  甲烷	Methane	gwp100	25	kgCO2e/kg	2007	AR4	IPCC AR4 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  氧化亚氮	Nitrous oxide	gwp100	298	kgCO2e/kg	2007	AR4	IPCC AR4 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  六氟化硫	Sulfur hexafluoride	gwp100	22800	kgCO2e/kg	2007	AR4	IPCC AR4 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  三氟化氮	Nitrogen trifluoride	gwp100	17200	kgCO2e/kg	2007	AR4	IPCC AR4 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-23	HFC-23	gwp100	14800	kgCO2e/kg	2007	AR4	IPCC AR4 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-32	HFC-32	gwp100	675	kgCO2e/kg	2007	AR4	IPCC AR4 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-125	HFC-125	gwp100	3500	kgCO2e/kg	2007	AR4	IPCC AR4 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-134a	HFC-134a	gwp100	1430	kgCO2e/kg	2007	AR4	IPCC AR4 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-143a	HFC-143a	gwp100	4470	kgCO2e/kg	2007	AR4	IPCC AR4 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-152a	HFC-152a	gwp100	124	kgCO2e/kg	2007	AR4	IPCC AR4 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-227ea	HFC-227ea	gwp100	3220	kgCO2e/kg	2007	AR4	IPCC AR4 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-245fa	HFC-245fa	gwp100	1030	kgCO2e/kg	2007	AR4	IPCC AR4 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  四氟化碳 PFC-14	CF4	gwp100	7390	kgCO2e/kg	2007	AR4	IPCC AR4 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  六氟乙烷 PFC-116	C2F6	gwp100	12200	kgCO2e/kg	2007	AR4	IPCC AR4 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  PFC-218	C3F8	gwp100	8830	kgCO2e/kg	2007	AR4	IPCC AR4 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  PFC-c318	c-C4F8	gwp100	10300	kgCO2e/kg	2007	AR4	IPCC AR4 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HCFC-22	HCFC-22	gwp100	1810	kgCO2e/kg	2007	AR4	IPCC AR4 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  CFC-11	CFC-11	gwp100	4750	kgCO2e/kg	2007	AR4	IPCC AR4 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  CFC-12	CFC-12	gwp100	10900	kgCO2e/kg	2007	AR4	IPCC AR4 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  甲烷	Methane	gwp100	28	kgCO2e/kg	2013	AR5	IPCC AR5 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  氧化亚氮	Nitrous oxide	gwp100	265	kgCO2e/kg	2013	AR5	IPCC AR5 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  六氟化硫	Sulfur hexafluoride	gwp100	23500	kgCO2e/kg	2013	AR5	IPCC AR5 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  三氟化氮	Nitrogen trifluoride	gwp100	16100	kgCO2e/kg	2013	AR5	IPCC AR5 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-23	HFC-23	gwp100	12400	kgCO2e/kg	2013	AR5	IPCC AR5 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-32	HFC-32	gwp100	677	kgCO2e/kg	2013	AR5	IPCC AR5 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-125	HFC-125	gwp100	3170	kgCO2e/kg	2013	AR5	IPCC AR5 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-134a	HFC-134a	gwp100	1300	kgCO2e/kg	2013	AR5	IPCC AR5 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-143a	HFC-143a	gwp100	4800	kgCO2e/kg	2013	AR5	IPCC AR5 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-152a	HFC-152a	gwp100	138	kgCO2e/kg	2013	AR5	IPCC AR5 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-227ea	HFC-227ea	gwp100	3350	kgCO2e/kg	2013	AR5	IPCC AR5 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-245fa	HFC-245fa	gwp100	858	kgCO2e/kg	2013	AR5	IPCC AR5 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  四氟化碳 PFC-14	CF4	gwp100	6630	kgCO2e/kg	2013	AR5	IPCC AR5 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  六氟乙烷 PFC-116	C2F6	gwp100	11100	kgCO2e/kg	2013	AR5	IPCC AR5 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  PFC-218	C3F8	gwp100	8900	kgCO2e/kg	2013	AR5	IPCC AR5 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  PFC-c318	c-C4F8	gwp100	9540	kgCO2e/kg	2013	AR5	IPCC AR5 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HCFC-22	HCFC-22	gwp100	1760	kgCO2e/kg	2013	AR5	IPCC AR5 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  CFC-11	CFC-11	gwp100	4660	kgCO2e/kg	2013	AR5	IPCC AR5 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  CFC-12	CFC-12	gwp100	10200	kgCO2e/kg	2013	AR5	IPCC AR5 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  硫酰氟	Sulfuryl fluoride	gwp100	4090	kgCO2e/kg	2013	AR5	IPCC AR5 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  甲烷	Methane	gwp100	27.9	kgCO2e/kg	2021	AR6	IPCC AR6 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  氧化亚氮	Nitrous oxide	gwp100	273	kgCO2e/kg	2021	AR6	IPCC AR6 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  六氟化硫	Sulfur hexafluoride	gwp100	25200	kgCO2e/kg	2021	AR6	IPCC AR6 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  三氟化氮	Nitrogen trifluoride	gwp100	17400	kgCO2e/kg	2021	AR6	IPCC AR6 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-23	HFC-23	gwp100	14600	kgCO2e/kg	2021	AR6	IPCC AR6 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-32	HFC-32	gwp100	771	kgCO2e/kg	2021	AR6	IPCC AR6 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-125	HFC-125	gwp100	3740	kgCO2e/kg	2021	AR6	IPCC AR6 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-134a	HFC-134a	gwp100	1530	kgCO2e/kg	2021	AR6	IPCC AR6 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-143a	HFC-143a	gwp100	5810	kgCO2e/kg	2021	AR6	IPCC AR6 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-152a	HFC-152a	gwp100	164	kgCO2e/kg	2021	AR6	IPCC AR6 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-227ea	HFC-227ea	gwp100	3600	kgCO2e/kg	2021	AR6	IPCC AR6 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HFC-245fa	HFC-245fa	gwp100	962	kgCO2e/kg	2021	AR6	IPCC AR6 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  四氟化碳 PFC-14	CF4	gwp100	7380	kgCO2e/kg	2021	AR6	IPCC AR6 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  六氟乙烷 PFC-116	C2F6	gwp100	12400	kgCO2e/kg	2021	AR6	IPCC AR6 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  PFC-218	C3F8	gwp100	9290	kgCO2e/kg	2021	AR6	IPCC AR6 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  PFC-c318	c-C4F8	gwp100	10200	kgCO2e/kg	2021	AR6	IPCC AR6 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  HCFC-22	HCFC-22	gwp100	1960	kgCO2e/kg	2021	AR6	IPCC AR6 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  CFC-11	CFC-11	gwp100	6230	kgCO2e/kg	2021	AR6	IPCC AR6 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  CFC-12	CFC-12	gwp100	12500	kgCO2e/kg	2021	AR6	IPCC AR6 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  硫酰氟	Sulfuryl fluoride	gwp100	4630	kgCO2e/kg	2021	AR6	IPCC AR6 GWP100 via PyPI globalwarmingpotentials 0.13.2 (CC0)	https://pypi.org/project/globalwarmingpotentials/	C
  甲烷(化石)	Methane fossil	gwp100	29.8	kgCO2e/kg	2021	AR6	IPCC AR6 WGI Table 7.15/7.SM.7	https://raw.githubusercontent.com/greencalculus/greencalculus-methodology/main/data/gwp-values.json	C
  轻型汽油货车(2t)	Light gasoline truck 2t	transport_factor	0.334	kgCO2e/t·km	2019	CN	GB/T 51366-2019 附录E 表E.0.1	GB/T 51366-2019	B
  中型汽油货车(8t)	Medium gasoline truck 8t	transport_factor	0.115	kgCO2e/t·km	2019	CN	GB/T 51366-2019 附录E 表E.0.1	GB/T 51366-2019	B
  重型汽油货车(10t/18t)	Heavy gasoline truck	transport_factor	0.104	kgCO2e/t·km	2019	CN	GB/T 51366-2019 附录E 表E.0.1	GB/T 51366-2019	B
  轻型柴油货车(2t)	Light diesel truck 2t	transport_factor	0.286	kgCO2e/t·km	2019	CN	GB/T 51366-2019 附录E 表E.0.1	GB/T 51366-2019	B
  中型柴油货车(8t)	Medium diesel truck 8t	transport_factor	0.179	kgCO2e/t·km	2019	CN	GB/T 51366-2019 附录E 表E.0.1	GB/T 51366-2019	B
  重型柴油货车(10t)	Heavy diesel truck 10t	transport_factor	0.162	kgCO2e/t·km	2019	CN	GB/T 51366-2019 附录E 表E.0.1	GB/T 51366-2019	B
  重型柴油货车(18t)	Heavy diesel truck 18t	transport_factor	0.129	kgCO2e/t·km	2019	CN	GB/T 51366-2019 附录E 表E.0.1	GB/T 51366-2019	B
  重型柴油货车(30t)	Heavy diesel truck 30t	transport_factor	0.078	kgCO2e/t·km	2019	CN	GB/T 51366-2019 附录E 表E.0.1	GB/T 51366-2019	B
  重型柴油货车(46t)	Heavy diesel truck 46t	transport_factor	0.057	kgCO2e/t·km	2019	CN	GB/T 51366-2019 附录E 表E.0.1	GB/T 51366-2019	B
  铁路运输(中国市场平均)	Rail CN average	transport_factor	0.010	kgCO2e/t·km	2019	CN	GB/T 51366-2019 附录E 表E.0.1	GB/T 51366-2019	B
  液货船(2000t)	Tanker vessel	transport_factor	0.019	kgCO2e/t·km	2019	CN	GB/T 51366-2019 附录E 表E.0.1	GB/T 51366-2019	B
  干散货船(2500t)	Dry bulk vessel	transport_factor	0.015	kgCO2e/t·km	2019	CN	GB/T 51366-2019 附录E 表E.0.1	GB/T 51366-2019	B
  集装箱船(200TEU)	Container vessel	transport_factor	0.012	kgCO2e/t·km	2019	CN	GB/T 51366-2019 附录E 表E.0.1	GB/T 51366-2019	B
  柴油货车(不区分质量区间)	Diesel truck all	transport_factor	0.2157	kgCO2e/t·km	2024	CN	CPCD core library export	github leo21468/CarbonCalculator data/core.csv	C
  轻型柴油货车	Light diesel truck	transport_factor	0.2611	kgCO2e/t·km	2024	CN	CPCD core library export	github leo21468/CarbonCalculator data/core.csv	C
  中型柴油货车	Medium diesel truck	transport_factor	0.1502	kgCO2e/t·km	2024	CN	CPCD core library export	github leo21468/CarbonCalculator data/core.csv	C
  重型柴油货车	Heavy diesel truck	transport_factor	0.0978	kgCO2e/t·km	2024	CN	CPCD core library export	github leo21468/CarbonCalculator data/core.csv	C
  普通碳钢(市场平均)	Carbon steel avg	material_factor	2050	kgCO2e/t	2019	CN	GB/T 51366-2019 附录D 表D.0.1	GB/T 51366-2019	B
  冷轧碳钢板卷	Cold-rolled steel	material_factor	2530	kgCO2e/t	2019	CN	GB/T 51366-2019 附录D 表D.0.1	GB/T 51366-2019	B
  热镀锌板卷	Galvanised steel	material_factor	3110	kgCO2e/t	2019	CN	GB/T 51366-2019 附录D 表D.0.1	GB/T 51366-2019	B
  电解铝	Primary aluminium	material_factor	20300	kgCO2e/t	2019	CN	GB/T 51366-2019 附录D 表D.0.1	GB/T 51366-2019	B
  铝板带	Aluminium sheet	material_factor	28500	kgCO2e/t	2019	CN	GB/T 51366-2019 附录D 表D.0.1	GB/T 51366-2019	B
  聚氯乙烯	PVC	material_factor	7300	kgCO2e/t	2019	CN	GB/T 51366-2019 附录D 表D.0.1	GB/T 51366-2019	B
  HDPE	HDPE	material_factor	2620	kgCO2e/t	2019	CN	GB/T 51366-2019 附录D 表D.0.1	GB/T 51366-2019	B
  奥氏体不锈钢冷轧钢板及钢带	Austenitic stainless cold-rolled	material_factor	3870	kgCO2e/t	2021	CN	CPCD literature rows	github leo21468/CarbonCalculator data/Emission factors.csv	C
  奥氏体不锈钢冷轧板	Austenitic stainless sheet	material_factor	3125	kgCO2e/t	2020	CN	CPCD literature rows	github leo21468/CarbonCalculator data/Emission factors.csv	C
  双相不锈钢冷轧钢板及钢带	Duplex stainless	material_factor	5690	kgCO2e/t	2021	CN	CPCD literature rows	github leo21468/CarbonCalculator data/Emission factors.csv	C
  不锈钢(文献)	Stainless steel (literature)	material_factor	6800	kgCO2e/t	2004	CN	CPCD literature rows	github leo21468/CarbonCalculator data/Emission factors.csv	C
  柴油100%矿物	Diesel 100% mineral	fuel_co2e_volume	2.66155	kgCO2e/L	2024	GB	UK Government (DESNZ/DEFRA) GHG conversion factors, Fuels	https://www.gov.uk/government/collections/government-conversion-factors-for-company-reporting	C
  柴油(平均生物掺混)	Diesel average biofuel blend	fuel_co2e_volume	2.51279	kgCO2e/L	2024	GB	UK Government (DESNZ/DEFRA) GHG conversion factors, Fuels	https://www.gov.uk/government/collections/government-conversion-factors-for-company-reporting	C
  汽油100%矿物	Petrol 100% mineral	fuel_co2e_volume	2.35372	kgCO2e/L	2024	GB	UK Government (DESNZ/DEFRA) GHG conversion factors, Fuels	https://www.gov.uk/government/collections/government-conversion-factors-for-company-reporting	C
  汽油(平均生物掺混)	Petrol average biofuel blend	fuel_co2e_volume	2.08440	kgCO2e/L	2024	GB	UK Government (DESNZ/DEFRA) GHG conversion factors, Fuels	https://www.gov.uk/government/collections/government-conversion-factors-for-company-reporting	C
  液化石油气	LPG	fuel_co2e_volume	1.55713	kgCO2e/L	2024	GB	UK Government (DESNZ/DEFRA) GHG conversion factors, Fuels	https://www.gov.uk/government/collections/government-conversion-factors-for-company-reporting	C
  重油	Marine fuel oil	fuel_co2e_volume	3.10202	kgCO2e/L	2024	GB	UK Government (DESNZ/DEFRA) GHG conversion factors, Fuels	https://www.gov.uk/government/collections/government-conversion-factors-for-company-reporting	C
  天然气	Natural gas	fuel_co2e_volume	2.04542	kgCO2e/m3	2024	GB	UK Government (DESNZ/DEFRA) GHG conversion factors, Fuels	https://www.gov.uk/government/collections/government-conversion-factors-for-company-reporting	C
  天然气	Natural gas	fuel_co2_ef_energy	53.06	kgCO2/mmBtu	2024	US	US EPA GHG Emission Factors Hub 2024 Table 1 (HHV)	https://www.epa.gov/climateleadership/ghg-emission-factors-hub	C
  无烟煤	Anthracite	fuel_co2_ef_energy	103.69	kgCO2/mmBtu	2024	US	US EPA GHG Emission Factors Hub 2024 Table 1 (HHV)	https://www.epa.gov/climateleadership/ghg-emission-factors-hub	C
  烟煤	Bituminous	fuel_co2_ef_energy	93.28	kgCO2/mmBtu	2024	US	US EPA GHG Emission Factors Hub 2024 Table 1 (HHV)	https://www.epa.gov/climateleadership/ghg-emission-factors-hub	C
  次烟煤	Sub-bituminous	fuel_co2_ef_energy	97.17	kgCO2/mmBtu	2024	US	US EPA GHG Emission Factors Hub 2024 Table 1 (HHV)	https://www.epa.gov/climateleadership/ghg-emission-factors-hub	C
  褐煤	Lignite	fuel_co2_ef_energy	97.72	kgCO2/mmBtu	2024	US	US EPA GHG Emission Factors Hub 2024 Table 1 (HHV)	https://www.epa.gov/climateleadership/ghg-emission-factors-hub	C
  焦炭	Coal coke	fuel_co2_ef_energy	113.67	kgCO2/mmBtu	2024	US	US EPA GHG Emission Factors Hub 2024 Table 1 (HHV)	https://www.epa.gov/climateleadership/ghg-emission-factors-hub	C
  丙烷气	Propane gas	fuel_co2_ef_energy	61.46	kgCO2/mmBtu	2024	US	US EPA GHG Emission Factors Hub 2024 Table 1 (HHV)	https://www.epa.gov/climateleadership/ghg-emission-factors-hub	C
  """
