"""Project files without what QGIS takes anyway: half as long, and nothing that was set is lost."""

from __future__ import annotations

import zipfile

import pytest
from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsDefaultValue,
    QgsEditorWidgetSetup,
    QgsFieldConstraints,
    QgsProject,
    QgsVectorLayer,
)

from urban_rural_linkages.io.portable_project import make_portable

FIELDS = 150


@pytest.fixture
def written(qgis_providers, tmp_path):
    """A project with a layer of many fields, of which some are dressed, before and after."""
    fields = "&".join(f"field=f{number}:integer" for number in range(FIELDS))
    layer = QgsVectorLayer(f"Point?crs=EPSG:25830&{fields}", "a < b", "memory")
    layer.setFieldAlias(3, "Población & más")
    layer.setEditorWidgetSetup(4, QgsEditorWidgetSetup("ValueMap", {"map": [{"one": "1"}]}))
    layer.setDefaultValueDefinition(5, QgsDefaultValue("1 + 1", True))
    layer.setFieldConstraint(6, QgsFieldConstraints.Constraint.ConstraintNotNull)
    layer.setConstraintExpression(7, '"f7" > 0', "above")
    layer.setFieldSplitPolicy(8, Qgis.FieldDomainSplitPolicy.GeometryRatio)
    layer.setFieldConfigurationFlag(9, Qgis.FieldConfigurationFlag.NotSearchable, True)
    form = layer.editFormConfig()
    form.setLayout(Qgis.AttributeFormLayout.DragAndDrop)
    form.invisibleRootContainer().clear()
    group = QgsAttributeEditorContainer("Group", form.invisibleRootContainer())
    for number in range(FIELDS):
        group.addChildElement(QgsAttributeEditorField(f"f{number}", number, group))
    form.invisibleRootContainer().addChildElement(group)
    layer.setEditFormConfig(form)
    project = QgsProject()
    project.addMapLayer(layer)
    path = tmp_path / "a.qgz"
    assert project.write(str(path))
    before = text_of(path)
    make_portable(path)
    project.clear()
    again = QgsProject()
    assert again.read(str(path))
    yield before, text_of(path), next(iter(again.mapLayers().values()))
    again.clear()


def text_of(path) -> str:
    with zipfile.ZipFile(path) as archive:
        [name] = [name for name in archive.namelist() if name.endswith(".qgs")]
        return archive.read(name).decode("utf-8")


def test_a_project_is_half_as_long(written):
    before, after, _ = written
    assert after.startswith("<!DOCTYPE qgis")
    assert len(after) < 0.5 * len(before)


def test_what_was_set_is_read_again(written):
    layer = written[2]
    fields = layer.fields()
    assert (layer.name(), len(fields)) == ("a < b", FIELDS)
    assert layer.attributeAlias(3) == "Población & más"
    assert layer.editorWidgetSetup(4).config() == {"map": [{"one": "1"}]}
    assert (fields[5].defaultValueDefinition().expression(), fields[5].defaultValueDefinition().applyOnUpdate()) == (
        "1 + 1", True)  # fmt: skip
    assert layer.fieldConstraints(6) == QgsFieldConstraints.Constraint.ConstraintNotNull
    assert layer.constraintExpression(7) == '"f7" > 0'
    assert fields[8].splitPolicy() == Qgis.FieldDomainSplitPolicy.GeometryRatio
    assert layer.fieldConfigurationFlags(9) == Qgis.FieldConfigurationFlag.NotSearchable
    [group] = layer.editFormConfig().invisibleRootContainer().children()
    assert [one.name() for one in group.children()] == [f"f{number}" for number in range(FIELDS)]


def test_what_was_left_out_is_as_qgis_makes_it(written):
    layer = written[2]
    plain = QgsVectorLayer("Point?field=f0:integer", "plain", "memory")
    for of in (
        lambda one: one.attributeAlias(0),
        lambda one: one.editorWidgetSetup(0).type(),
        lambda one: one.fieldConstraints(0),
        lambda one: one.constraintExpression(0),
        lambda one: one.fields()[0].splitPolicy(),
        lambda one: one.fields()[0].duplicatePolicy(),
        lambda one: one.fieldConfigurationFlags(0),
        lambda one: one.defaultValueDefinition(0).expression(),
    ):
        assert of(layer) == of(plain)
