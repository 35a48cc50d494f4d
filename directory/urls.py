from django.urls import path

from . import editor_views, service_views, views
from .open_data import views as open_data

urlpatterns = [
    path("numero/", views.find_number, name="find_number"),
    path("numero/<str:typed>/", views.lookup, name="lookup"),
    path("editeurs/", editor_views.editors, name="editors"),
    path("editeurs/<slug:slug>/", editor_views.editor, name="editor"),
    path("services/<slug:slug>/", service_views.service, name="service"),
    path("donnees/", open_data.page, name="open_data"),
    path("donnees/annuaire.csv", open_data.as_csv, name="open_data_csv"),
    path("donnees/annuaire.json", open_data.as_json, name="open_data_json"),
    path("donnees/schema.json", open_data.schema, name="open_data_schema"),
]
