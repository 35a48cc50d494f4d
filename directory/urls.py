from django.urls import path

from . import views

urlpatterns = [
    path("numero/", views.find_number, name="find_number"),
    path("numero/<str:typed>/", views.lookup, name="lookup"),
    path("editeurs/", views.editors, name="editors"),
    path("editeurs/<slug:slug>/", views.editor, name="editor"),
]
