<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>UrbanRuralLinkages</name>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Travel time to services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Finds, for every place where people live, the nearest service of each type, the time to it and the mean time to the nearest three (Eurostat's measure). With the cost 'straight' no network is needed: distances are measured on the ellipsoid, lengthened by a detour factor and travelled at one speed; that is an approximation, and no driving time. Services outside the study area are used by default, because people do cross borders, and are always listed with their distance.

Travel over a network (costs 'time' and 'distance') is not in this version: its parameters are here so that models can already name them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>accessibility, travel time, nearest, services, hospital, distance, accesibilidad, tiempo de viaje, servicios, distancia, isócronas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Whether people travel to the service, or it to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Study area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Polygons of the region; services outside are listed with their distance to it. Without it, the hull of the places is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/gui/demo.py"/>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Points of the services; areas stand for a point on their surface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Code of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Names the nearest service in the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Type of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>One result is made for each type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Places where people live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Settlements, cells or municipalities; areas stand for a point on their surface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Code of the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Names the place in messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Limit (minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Services farther than this are not looked for; 0 means no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Nearest services to average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>How many of the nearest services the mean time takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Speed to the network (km/h)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Walking speed from the place to the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Farthest way to the network (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Places farther from the network than this are off the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Tolerance of junctions (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Ends of lines closer than this are one junction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>What is measured: time or distance over the network, or straight lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Detour factor (straight lines)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Kilometres travelled for each kilometre of straight line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Speed (km/h, straight lines)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>The one speed of the whole way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Services outside the study area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Use them, because people cross borders, or ignore them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>The places, once for each type of service, with the nearest service, minutes and kilometres; unknown where none is within the limit, and the status says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Report on services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Every service: where it lies, how far outside the study area, whether it was used, and why not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Places and types without a service within the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Separate parts of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Travel over a network is not in this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Choose the cost 'straight': straight lines with a detour factor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Times are straight lines with a detour factor of {detour} at {speed} km/h: no driving times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Nearest service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Time to the nearest (min)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Mean time to the nearest k (min)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Way to the nearest (km)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>Way to the network (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>None of the {count} services of layer '{layer}' can be used: they have no geometry, or lie outside the study area and OUTSIDE says to ignore them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>Check the layer's coordinate reference system, or set OUTSIDE to 'use'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>Distance to the study area (km; 0 inside)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>Used (1) or not (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>without geometry, not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>inside, used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>outside, used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>outside, ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>Services outside the study area, which are ignored: {services}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>Services outside the study area, which are used because people cross borders: {services}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>Services without a place, which are not used: {services}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Lines of roads or paths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Speed (km/h)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Speed of each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>OpenStreetMap class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>The field 'highway', from which speeds are taken where there is no field of speeds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Speeds by class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Whose table of speeds: openrouteservice or OSRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Speed limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>OpenStreetMap's maxspeed; it wins over the class where it can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Direction of traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>The field that says which lines are one-way; the defaults read OpenStreetMap's oneway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Value: forward only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>What the field holds on a line that is open from its first to its last point only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Value: backward only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>What the field holds on a line that is open the other way only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Value: both ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>What the field holds on a line open both ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>By car, or on foot; walking ignores one-way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Walking speed (km/h)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>On foot, on every line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/base.py"/>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/base.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/territorialdiagnosis.py"/>
        <source>Territorial diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/base.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/pending.py"/>
        <source>Functional areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/base.py"/>
        <source>Service accessibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/base.py"/>
        <source>Depopulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/base.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/pending.py"/>
        <source>Impact checklists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/base.py"/>
        <source>This algorithm needs the Python package scipy, which this QGIS does not have. Install it with your system's package manager or the OSGeo4W setup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Join tables to units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Puts the columns of one or several tables (CSV, spreadsheet, GeoPackage) onto the territorial units, by their code. Codes are compared as text; leading zeros that a program has lost are restored and reported. A report tells, table by table, what fitted and what did not: nothing is dropped in silence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>join, tables, csv, code, statistics, unir, tablas, código, estadística, cruce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Territorial units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>The layer that gets the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Code of the unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>The field with the unit's code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>The tables to join; each has one row a unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Column of the code in the tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>The name of the column with the code, the same in all tables. Empty: it is called as in the units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Decimal mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>How numbers that are text are written; auto finds it for each column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Encoding of CSV files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Such as utf-8 or cp1252; auto finds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Units with joined columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>The units with the columns of all tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Report of the join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>One row a table: rows, matched and unmatched units, rows of no unit, duplicates, codes whose leading zeros were restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Units that a table has no row for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>No table to join was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Choose one or several as TABLES.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Table '{table}' has no column '{key}'; it has: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Give the column of the code as TABLE_KEY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Units with a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Units without a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Rows of no unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Duplicate rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Codes with restored zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>Age structure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Measures ageing, dependency, over-ageing, masculinity and the replacement of working ages of each unit, from fields by sex and age or from broad groups. Ages must fall on the edges of the groups: people are never divided by guess. What the given ages do not allow is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>age, ageing, dependency, masculinity, old, young, edad, envejecimiento, dependencia, masculinidad, mayores, jóvenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Young</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Inhabitants up to the oldest young age, where there are no fields by age.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Working age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Inhabitants between the young and the old; without it, what the total leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Inhabitants from the youngest old age on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>All inhabitants, where not every broad group is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Women</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>All women; with the total they give the men per 100 women.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Oldest young age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Included: 14, or 15 in Spanish statistics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Youngest old age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Youngest of the oldest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Oldest minor age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Young adults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Ages whose masculinity is measured, such as 20-39.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>The units with the measures of their ages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Young are those up to {young} years, old those from {old} on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Nothing about ages was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Give the pattern of the fields by sex and age (AGE_FIELDS), or the young and the old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>The young adults '{ages}' have no upper age.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Write a range such as 20-39.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Change (inhabitants)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Change (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Geometric rate (% a year)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Exponential rate (% a year)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Years to halve at this rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Density at the start (inhabitants/km2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Density at the end (inhabitants/km2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Natural balance (persons)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Net migration (persons)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Natural balance (per 1,000 a year)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Net migration (per 1,000 a year)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Clauses met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Clauses that could be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>At risk (1) or not (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Criteria and years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Units with both populations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Units that lost population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Units of low density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Units that lost population and are of low density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Units at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Units that cannot be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Inhabitants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Inhabitants of units at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Share of units at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Share of inhabitants of units at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Group (empty: all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Ageing index (old per 100 young)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Old-age dependency (old per 100 of working age)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Share of the old (0-1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Share of the oldest (0-1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Oldest per 100 old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Share of minors (0-1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>Men per 100 women</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Young men per 100 young women</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Children under 5 per woman of 15 to 49</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>People of 15-24 per 100 of 55-64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Clause {clause}: met (1) or not (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>not comparable: no population in {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/demographicchange.py"/>
        <source>Demographic change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/demographicchange.py"/>
        <source>Measures how the population of each unit changed between two dates: total change, yearly rates, density, natural balance and migration. Populations are those of 1 January; births, deaths and migration are those of the start year to the year before the end year. A unit without one of the two populations is not comparable and gets no figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/demographicchange.py"/>
        <source>population, growth, migration, births, deaths, density, población, crecimiento, migración, nacimientos, defunciones, densidad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/demographicchange.py"/>
        <source>Population that rates refer to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/demographicchange.py"/>
        <source>The population by which natural balance and migration are divided: the mean of start and end (as the US Census Bureau does), the start, or the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/demographicchange.py"/>
        <source>The units with the figures of the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Risk of depopulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Applies a published set of criteria (of a law, a programme or a study) to every unit. Each clause of the set gets a field of its own: 1 met, 0 not met, unknown where data are missing; so every flag can be defended. What is already decided by known clauses stands, what depends on an unknown one is unknown. The sets ship with their source, article and whether it was checked; you can give a file of your own.

A set made for fixed years runs on the years you give, with a warning, and the result carries them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>depopulation, risk, criteria, law, sparsity, despoblación, riesgo, criterios, ley, reto demográfico</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Group for totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Comarca, province or another field to add up by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Set of criteria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>The id of a set that ships with the plugin, or of a set in your own file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>File with criteria of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>A JSON file in the format of the shipped sets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Density limit (inhabitants/km2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Replaces the value of the set's clause 'density'. Empty: the set's own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Natural balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Negative over the whole period, or negative in every single year (needs the yearly series).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Yearly populations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Pattern of the fields, such as t{year}, for sets that ask for other years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Yearly natural balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Pattern of the fields, such as n{year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Yearly net migration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Pattern of the fields, such as m{year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Ready-made indicators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Fields for clauses that the plugin cannot compute, as clause=field, separated by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>The units with one field a clause, the class and whether they are at risk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Units compared, declining, of low density and at risk, by group and in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>inhabitants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>inhabitants per km2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>area (km2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>population change (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>population change (% a year)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>births minus deaths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>births minus deaths (% of the population)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>net migration (% of the population)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>old people per 100 young</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>ageing index, in times the region's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>young and old per 100 of the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>inhabitants within 50 km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>minutes to the nearest pole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>inhabitants per km2 of the functional area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>share of people in municipalities under 2,000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>share of people in municipalities over 2,000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>lies in a rural area (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>is a rural municipality (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>is not urban (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>inhabitants of the largest settlement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>rank of the settlement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>synthetic index of territorial development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Access to services (straight-line estimate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>It needs a layer of services (SERVICES).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>These are no driving times: straight lines, lengthened by a detour factor and travelled at one speed, stand in for roads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Maps by service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Access: the straight line on the ellipsoid from each place to the nearest service, times the detour factor ({detour}), at {speed} km/h. It knows no roads, rivers or mountains, and is no driving time. Thresholds are inclusive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Threshold of 30 minutes: Ley 3/2022 de Extremadura, arts. 48.4, 49.3 and 52.3 (basic services, urgent care, residential care), there as a general aim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Times are estimates from straight lines; a road network would give longer ones in mountains and across rivers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Health centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Pharmacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Primary school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Secondary school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Residence for older people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Day centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>By a straight-line estimate, {people} inhabitants ({share}) live more than {minutes} minutes from the nearest service of the type that is farthest away: {service}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>&gt; {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Median (min)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Longest (min)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Inhabitants beyond each threshold, by type of service (straight-line estimate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Share of the inhabitants more than {minutes} minutes from the nearest service (straight-line estimate).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>{service}: without a place, not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>{service}: {km} km outside, used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>{service}: {km} km outside, ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>{count} of {all} services lie outside the units or have no place. Services across a border are real, so they are used unless you say otherwise; a place far outside may also be an error in the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Services outside the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>{service}: minutes to the nearest (straight-line estimate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Minutes to the nearest service, and the services (legend of the maps below).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>It needs fields by sex and age (AGE_FIELDS), or at least the people of 65 and over (POP_OLD).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>People aged 65 and over among all inhabitants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>People aged 65 and over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>Ages: young are those up to 14 years, old those from 65 on, oldest those from 80 on. Ratios of a group are ratios of its sums. A unit without young people has no ageing index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>of the inhabitants are 65 or over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>people of 65 and over per 100 under 15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>of the inhabitants are 80 or over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>men per 100 women</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>{old} of {population} inhabitants are 65 or over ({share}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>For every 100 people under 15 there are {index} of 65 and over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>Population pyramid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>Men</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>People per year of age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>All units together; the width of a bar is people per year of age.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>65 and over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>80 and over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>Ageing index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>Ages by group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>The oldest populations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Municipalities or other units, one polygon each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>The field with the unit's code, compared as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Name of the unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>How tables and maps call the units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Pattern of the fields with a population a year, such as t{year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>People of 65 and over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>At the end year, where there are no fields by age.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>People under 15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/gui/demo.py"/>
        <source>Settlements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Points where people live; without them the units stand for their people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Inhabitants of the settlement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>People who live in each settlement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Points of services such as schools and health centres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>The field that tells hospitals from schools; each type gets results of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Name of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>How the report calls single services.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Beds, places or another capacity of the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/gui/demo.py"/>
        <source>Roads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Lines of the road network; used by a chapter to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>The field 'highway' of the roads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>The field 'maxspeed' of the roads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>A field with the speed on each road.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>The field that says which roads are one-way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Friction surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Seconds per metre; used by a chapter to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Elevation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Metres; used by a chapter to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Population grid, end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Persons per cell; used by a chapter to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Population grid, start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Land</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Square metres of land per cell; used by a chapter to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Built-up land, end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Square metres per cell; used by a chapter to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Built-up land, start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Commuting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>A table of flows from unit to unit; used by a chapter to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>The unit that workers come from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>The unit that workers go to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>How many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Employed residents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>All employed residents of the unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Criteria of depopulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>The id of a set of criteria that ships with the plugin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Thresholds (minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Increasing, separated by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Detour factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Of travel in straight lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Use them, because people cross borders, or ignore them; they are listed in any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Projection of the maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Empty: the local UTM zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Assessments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>The GeoPackage with impact checklists; used by a chapter to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Language of the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>English or Spanish, whatever QGIS speaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Of the report and of the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Who makes the diagnosis, for the cover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>A picture for the cover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Folder of the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>GeoPackage, project, report, tables and figures are written here together; what an earlier diagnosis left is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Chapters done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/pending.py"/>
        <source>a population grid (POPULATION) or commuting (FLOWS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/pending.py"/>
        <source>Access over the road network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/pending.py"/>
        <source>roads (NETWORK) or a friction surface (FRICTION)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/pending.py"/>
        <source>Natural and migratory types, trends and overlays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/pending.py"/>
        <source>births and deaths (BIRTHS, DEATHS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/pending.py"/>
        <source>Land consumption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/pending.py"/>
        <source>built-up land of two years (BUILTUP, BUILTUP_START)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/pending.py"/>
        <source>a store of assessments (STORE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/pending.py"/>
        <source>This version does not write the chapter yet; the inputs given for it ({inputs}) were not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/pending.py"/>
        <source>This version does not write the chapter yet; it will need {needs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Population: change and risk of depopulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Change of the population, in per cent of the population at the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Population change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Population density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Change: populations are those of 1 January; births, deaths and migration are those of the start year to the year before the end year. Units without one of the two populations are not compared. Yearly rates are geometric. Migration is what remains of the change after births and deaths, so it holds corrections of the register too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Between {start} and {end} the population of the {count} units that can be compared grew from {before} to {after} ({percent}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Between {start} and {end} the population of the {count} units that can be compared fell from {before} to {after} ({percent}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>{declining} of them lost inhabitants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Births minus deaths: {natural}; net migration: {migration}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>inhabitants in {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>change since {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>units that lost inhabitants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>{value} in {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Inhabitants of all units, year by year, with the highest value marked. The axis does not start at zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Units compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Lost inhabitants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Births − deaths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Migration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Change by group, of the units that can be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>The strongest losses, in per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>The strongest growth, in per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>{count} units, with {people} inhabitants, meet the criteria '{criteria}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>inhabitants of units at risk of depopulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Criteria: {source}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Units that meet the criteria.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>At risk: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Risk: every clause is true, false or unknown for each unit; what known clauses decide stands, what depends on an unknown one is unknown and counted as such. Each clause has a field of its own in the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>This set has not been checked against its original source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Not met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Units by clause of the criteria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Of low density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>At risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Inhabitants at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Risk by group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/project.py"/>
        <source>Units and their largest places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Territorial diagnosis, {start}–{end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>In short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Why it is not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>What this diagnosis does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Chapters that were not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Method, sources and limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>The figures are as good as the data given; the plugin does not check them against official sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>How to repeat it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Every figure comes from an algorithm of the toolbox: {algorithms}. The layers carry their parameters in their metadata; diagnosis.json holds every figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Layer '{layer}' ({parameter}), as given by the user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/territorialdiagnosis.py"/>
        <source>Makes, from the data of a region, a folder with all results in a GeoPackage, a styled project, a report as web page and as PDF, the tables as a spreadsheet and every figure as JSON. Its chapters: population change and risk of depopulation, age structure, access to services in straight lines. A chapter without its inputs is listed with what it needs.

Everything in the report comes from algorithms of this toolbox and can be repeated with them. The folder appears whole or not at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/territorialdiagnosis.py"/>
        <source>diagnosis, report, territorial plan, region, municipality, diagnóstico, informe, plan territorial, región, municipio, memoria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/territorialdiagnosis.py"/>
        <source>The results lie in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/territorialdiagnosis.py"/>
        <source>No folder was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/territorialdiagnosis.py"/>
        <source>Choose where the results shall lie (FOLDER).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/territorialdiagnosis.py"/>
        <source>Source: data given by the user; own calculation. {crs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/help.py"/>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/help.py"/>
        <source>Outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/help.py"/>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Municipalities or other units, one feature each; a table will do where the method needs no shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>The field with the unit's code, compared as text: leading zeros count. Without it, units are numbered as they come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Population at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Inhabitants on 1 January of the start year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Population at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Inhabitants on 1 January of the end year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Start year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>The year of the first population.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>End year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>The year of the second population; after the start year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Births</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Births of the whole period: of the start year to the year before the end year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Deaths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Deaths of the whole period, like births.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Births minus deaths of the period, where only the balance is known; where all three are given they must agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Net migration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Net migration of the period. Without it, migration is what is left of the change after the natural balance, adjustments included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Official area of the unit. Without it the polygon is measured on the ellipsoid; simplified outlines then give wrong densities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Unit of the area field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>km2, ha or m2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Codes that mean missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Numbers, separated by commas, that stand for an unknown value in the numeric fields, such as -1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Fields by sex and age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Pattern of the field names, such as {sex}_{from}_{to} (w_0, w_25_29 and w_85_plus are found by it), or a JSON object that names the fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Codes of the sexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>How the fields call women and men, such as women=w,men=m. In Spanish statistics h is men and m is women: women=m,men=h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/run.py"/>
        <source>Not every table given as {parameter} can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/run.py"/>
        <source>Check the paths and whether the files are tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/run.py"/>
        <source>Without a field of areas, or polygons with a coordinate reference system, densities are unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/run.py"/>
        <source>No area field was given: the polygons were measured, and simplified outlines give wrong densities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/run.py"/>
        <source>A shapefile keeps 10 characters of a field's name; these are cut: {names}. A GeoPackage keeps them whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/run.py"/>
        <location filename="../../urban_rural_linkages/core/demography/quantities.py"/>
        <source>The end year {end} is not after the start year {start}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/run.py"/>
        <source>Give the earlier population and year as the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/coverage.py"/>
        <source>The thresholds {thresholds} do not increase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/coverage.py"/>
        <source>Give minutes in ascending order, each once, such as 15, 30, 45, 60.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/coverage.py"/>
        <source>The threshold of {threshold} minutes exceeds the {limit} minutes up to which services were sought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/coverage.py"/>
        <source>Leave the threshold out, or calculate the travel times again with a higher limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/coverage.py"/>
        <source>The population of row {row} is negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/coverage.py"/>
        <source>Correct it, or declare the value that means 'no data' in the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/straight.py"/>
        <source>Layer '{layer}': the coordinates of row {row} are no longitude and latitude in degrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/straight.py"/>
        <source>Check the layer's coordinate reference system, or reproject it to EPSG:4326.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/straight.py"/>
        <source>The number of nearest services is {k}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/straight.py"/>
        <source>Give 1 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/straight.py"/>
        <source>The detour factor is {detour}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/straight.py"/>
        <source>Give 1 or more: no way is shorter than a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/straight.py"/>
        <source>The cruising speed is {speed} km/h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/straight.py"/>
        <source>Give more than 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/straight.py"/>
        <source>The limit is {minutes} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/straight.py"/>
        <source>Give 0 for no limit, or a positive number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age.py"/>
        <source>Unit '{unit}' has {value} people in the field '{field}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age.py"/>
        <location filename="../../urban_rural_linkages/core/demography/change.py"/>
        <location filename="../../urban_rural_linkages/core/demography/quantities.py"/>
        <source>Mend the figure, or list the code that means missing among the no-data values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age.py"/>
        <source>The old begin at {old} and the young end at {young}: nobody is of working age.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age.py"/>
        <source>Choose an older age for the old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age.py"/>
        <source>The age {edge} lies inside the group {ages} of the field '{field}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age.py"/>
        <source>Choose ages that fall on the edges of the groups; people are not divided by guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age.py"/>
        <source>Row {row} has {value} people in the broad group '{part}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age.py"/>
        <source>Row {row} has more people in '{part}' ({value}) than in all ({total}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age.py"/>
        <source>Check that the fields are of the same year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age.py"/>
        <source>The age groups given do not allow: {measures}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>The codes of the sexes are '{codes}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>Write them as women=w,men=m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>The ages '{ages}' cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>Write them as 0-4, 7 or 85+.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>No field matches the age pattern '{pattern}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>Write {{sex}}, {{from}} and {{to}} where the fields have them, as in {{sex}}_{{from}}_{{to}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>The age pattern '{pattern}' says nothing about ages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>Write {{from}} and {{to}}, or {{age}}, where the field names have the ages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>The age pattern '{pattern}' names something twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>Write {{sex}} once, and {{from}} and {{to}}, or {{age}}, once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>No age field has the code '{code}' that was given for {sex}; the codes found are: {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>Write which code stands for which sex, as in women=w,men=m; in files of INE it is women=m,men=h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>The code m of the age fields may stand for men or for women (mujeres); the codes found are: {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>Write SEX_CODES, as in women=m,men=h for files of INE, or women=w,men=m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>The age fields are not valid JSON: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>Write them as {{"women": {{"0-4": "field", "85+": "field"}}, "men": {{...}}}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>The age fields name '{sex}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>Use women, men or both, each with its ages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>The table has no field '{field}', named for the ages {ages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>The field '{field}' has ages from {first} to {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>The fields '{field}' ({ages}) and '{other}' ({other_ages}) hold the same ages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>Name only the fields that you mean, with a narrower pattern or with JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/change.py"/>
        <source>The denominator '{denominator}' is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/change.py"/>
        <source>Use mean, start or end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/change.py"/>
        <source>Births and deaths have to be given together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/change.py"/>
        <source>Give both, or the natural balance ready-made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/change.py"/>
        <source>Births - deaths contradicts the natural balance given for {count} units, which is left unknown: {units}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/change.py"/>
        <source>Unit '{unit}' has {value} births.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/change.py"/>
        <source>Unit '{unit}' has {value} deaths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>The set of criteria is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Start from one of the shipped sets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}': 'format' is '{value}', not '{format}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}' has to have either 'rule' or 'classes'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Keep one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}': two clauses of different classes would have the same field name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}': 'classes' is not a list with at least one class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}': a class is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}' has two classes with the id '{clause}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}': two clauses of one rule have the id '{clause}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', '{clause}': a rule is neither a clause nor all, any or at_least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', '{clause}': '{key}' is empty, or not a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', '{clause}': 'at_least' is {value}, not a whole number from 1 to {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', clause '{clause}': 'optional' is not allowed in at_least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', clause '{clause}': the indicator '{indicator}' is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Use one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', clause '{clause}': 'op' is '{op}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', clause '{clause}': 'value' is not a list of texts, as 'in' needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', clause '{clause}': 'value' is '{value}', not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', clause '{clause}': 'from' and 'to' have to be given together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', clause '{clause}': 'years' is '{value}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Give a whole number of years, or 'from' and 'to', not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', clause '{clause}': 'to' is not after 'from'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', clause '{clause}': '{key}' is '{value}', not a year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', clause '{clause}': '{key}' is '{value}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Write the young as '0-15' and the old as '65+'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}': 'source' is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}': 'source' has neither 'norm' nor 'text'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', '{clause}': '{key}' is neither a text nor an object with 'en' and 'es'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', '{clause}': the id '{value}' cannot name a field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Use lower-case letters, digits and _.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', '{clause}': '{key}' is not a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', '{clause}': '{key}' is neither true nor false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', '{clause}': '{key}' is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', '{clause}': the key '{key}' is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Keys that may stand here: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/period.py"/>
        <source>The set '{criteria}' speaks of {year}; it was run on {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/period.py"/>
        <source>The set '{criteria}' speaks of {first}-{last}; it was run on {start}-{end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/quantities.py"/>
        <source>Unit '{unit}' has a population of {value} in {year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/quantities.py"/>
        <source>Unit '{unit}' has an area of {value} km2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/quantities.py"/>
        <source>Give the official area; leave it empty where it is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/quantities.py"/>
        <source>Give the years of the two populations in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>Nothing of the set '{criteria}' can be evaluated with the inputs given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>It needs: {indicators}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>The natural balance of every year from {first} to {last} is asked for, and no yearly series is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>Give NATURAL_SERIES, or choose the cumulative rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>The indicator given for the clause '{clause}' is no number everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>Choose a numeric field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>An indicator is given for '{clause}', and the set '{criteria}' has no such clause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>Its clauses are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>The set '{criteria}' has no clause 'density' whose value could be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>Leave the density empty, or choose another set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>The set '{criteria}' has no clause on the natural balance, so the rule of every year had no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>The clause '{clause}' was left out: nothing was given for its indicator '{indicator}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>The clause '{clause}' is unknown in every unit: its indicator '{indicator}' cannot be computed from the inputs given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>The set '{criteria}' has not been checked against its original source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/unit_data.py"/>
        <source>The population of {year} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/unit_data.py"/>
        <source>Choose its field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grid.py"/>
        <source>Raster '{layer}' is rotated or upside down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grid.py"/>
        <source>Warp it to a north-up raster first (Raster &gt; Projections &gt; Warp).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grid.py"/>
        <source>Raster '{layer}' has no cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grid.py"/>
        <source>Choose another raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grid.py"/>
        <source>Rasters '{first}' and '{second}' have cells of different size: {size1} and {size2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grid.py"/>
        <source>Align one raster to the other first (Raster &gt; Align Rasters).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grid.py"/>
        <source>Raster '{first}' has {rows1} rows and {columns1} columns, '{second}' has {rows2} and {columns2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grid.py"/>
        <source>Rasters '{first}' and '{second}' are shifted against each other by {x} cells east and {y} cells north.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/identifiers.py"/>
        <source>Layer '{layer}', field '{field}' lacks ids: {count} of {total} rows have none ({rows}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/identifiers.py"/>
        <source>Fill in the ids, leave these rows out, or choose another field of ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/identifiers.py"/>
        <source>Layer '{layer}', field '{field}' must name each unit once; repeated ids: {count} ({ids}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/identifiers.py"/>
        <source>Choose another field of ids, or dissolve the parts of a unit into one feature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/joins.py"/>
        <source>Table '{table}', column '{column}' stays text: the marks in its numbers ({examples}) could be decimals or thousands separators. Say which decimal mark the table has, or take the separators out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/joins.py"/>
        <source>Units whose rows in table '{table}' contradict each other: {count} ({ids}). Where they differ, these units have no value. Keep one row per unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/joins.py"/>
        <source>Ids of table '{table}' and of the units that differ by lost leading zeros only: {count}, such as '{short}' and '{full}'. They were joined; store ids as text to keep their zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/joins.py"/>
        <source>Ids of table '{table}' that no unit has: {count} ({ids}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/joins.py"/>
        <source>Rows of table '{table}' without an id: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/joins.py"/>
        <source>Units without a row in table '{table}': {count} ({ids}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/joins.py"/>
        <source>There is nothing to join: column '{key_field}' of table '{table}' holds {keys} ids, layer '{layer}' has {units} units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/joins.py"/>
        <source>Choose a table with rows, and the column that holds the codes of the units as TABLE_KEY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/joins.py"/>
        <source>No row of table '{table}' fits a unit: its column '{key_field}' holds ids like '{key}', field '{id_field}' of layer '{layer}' ids like '{unit}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/joins.py"/>
        <source>The ids of the table contain those of the units: give the table a column with the code alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/joins.py"/>
        <source>Choose as TABLE_KEY the column with the same codes as the units. Codes that were read as numbers lose their leading zeros and may gain decimals: read them as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Layer '{layer}', field '{field}' counts something, but values such as '{value}' look like thousands separators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Take the separators out: as it stands, 1.234 would be read as little more than one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Layer '{layer}', field '{field}' must not be negative, but unit '{unit}' has {value} (such values: {count}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Correct the value; if it is a code that means missing, name it in NODATA_VALUES.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Layer '{layer}', field '{field}' must be complete, but unit '{unit}' has no value (such units: {count}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Fill in the values, or leave these units out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>{parameter} must increase from one number to the next, but is '{text}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Write for example 15,30,45,60.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>{parameter} must hold pairs, but '{part}' in '{text}' is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Write for example women=w,men=m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>{parameter} names '{name}' twice in '{text}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Give each name one value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>The pattern '{pattern}' must contain the word year in braces exactly once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Write for example t{{year}} for the fields t2001, t2002, ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>No field matches the pattern '{pattern}'; the fields are {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Write the field name of one year, with the word year in braces in place of the four digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Layer '{layer}', field '{field}', row {row}: '{value}' is not a plain number (such values: {count}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Write numbers like {example}, without thousands separators; the algorithm that joins tables also reads decimal commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Write a number like {example} or, when it is not known, nothing; codes that mean missing go into NODATA_VALUES as numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>{parameter} must be plain numbers with commas between them, but is '{text}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Write for example -1,-999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/actions.py"/>
        <source>Territorial Diagnosis…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/actions.py"/>
        <source>Load the Demo Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/demo.py"/>
        <source>Demo region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/demo.py"/>
        <source>The file of the demo region is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/demo.py"/>
        <source>Demo region (synthetic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/demo.py"/>
        <source>Municipalities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/demo.py"/>
        <source>An invented region: every figure in it is synthetic. Try Territorial Diagnosis on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/columns.py"/>
        <source>The output '{target}' could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/columns.py"/>
        <source>Choose a folder that you may write to, with free space, and close the file where it is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/criteria.py"/>
        <source>There is no set of criteria '{id}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/criteria.py"/>
        <source>Choose one of: {ids}; or give a file of your own as CRITERIA_FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/criteria.py"/>
        <source>The file '{path}' holds no set of criteria.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/criteria.py"/>
        <source>Its key 'sets' must be a list of sets; start from one of the shipped sets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/criteria.py"/>
        <source>The file '{path}' holds no set of criteria '{id}'; it holds: {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/criteria.py"/>
        <source>Give the id of one of them as CRITERIA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/criteria.py"/>
        <source>The criteria file '{path}' cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/criteria.py"/>
        <source>It must be a JSON file in UTF-8; see the documentation of criteria.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>The table '{path}' is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>Choose a file with a header row and data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>The table '{path}' cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>Check that the file exists, is complete and is not locked by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>There is no text encoding '{encoding}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>Write for example utf-8, cp1252 or latin-1, or leave it at auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>The table '{path}' is not text in the encoding {encoding}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>Choose its encoding; a spreadsheet must first be saved as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>The table '{path}' cannot be divided into cells at row {row}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>Look for a quote out of place: a quote that opens a cell must close it, and quotes inside are written twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>The table '{path}' has {cells} cells in row {row}, but {columns} in its header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>The header must be the first row, and every row as long as it; a cell that holds the delimiter must stand in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>The table '{path}' has no header: its first row holds only numbers ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>Write a header: the first row must name every column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>The table '{path}' has several columns of the name {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>Give every column a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/layers.py"/>
        <source>Layer '{layer}' has no features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/layers.py"/>
        <source>Choose a layer with features, or clear its filter or selection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/layers.py"/>
        <source>Layer '{layer}' has no field '{field}'; it has: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/layers.py"/>
        <source>Choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/layers.py"/>
        <source>Feature '{feature}' of layer '{layer}' lies outside the area of its coordinate reference system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/layers.py"/>
        <source>Check the layer's system, or the feature's coordinates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/layers.py"/>
        <source>Layer '{layer}' has no coordinate reference system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/layers.py"/>
        <source>Set it in the layer's properties (Source), then run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/pictures.py"/>
        <source>'{path}' is not a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/pictures.py"/>
        <source>Choose a PNG, JPEG or SVG file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/printing.py"/>
        <source>The file '{path}' could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/printing.py"/>
        <source>Close it where it is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/printing.py"/>
        <source>The file '{path}' could not be written to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/printing.py"/>
        <source>Free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/__init__.py"/>
        <source>There is no raster backend '{name}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/__init__.py"/>
        <source>Use 'gdal' or 'rasterio'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/__init__.py"/>
        <source>The raster backend 'rasterio' cannot be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/__init__.py"/>
        <source>Use 'gdal'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>Raster '{layer}' holds complex numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>Raster '{layer}' has no georeference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>Georeference it first (Layer &gt; Georeferencer).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>The raster '{path}' cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>Choose another folder, free some space, or remove the layer from the project if it is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>The window of {rows} x {columns} cells at row {row}, column {column} leaves raster '{layer}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>Choose an extent within the raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>The geometry of row {row} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>Run 'Fix geometries' on the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>The raster '{path}' cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>Check that the file exists and opens in QGIS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/resampling.py"/>
        <source>There is no resampling method '{method}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/resampling.py"/>
        <source>Use sum, mean, nearest or bilinear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/workspace.py"/>
        <source>The folder '{folder}' cannot be written to: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/workspace.py"/>
        <source>Choose a folder that you may write to, with free space, and close its files where they are open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
