from django.urls import re_path

from . import views

urlpatterns = [
    re_path(
        r"^(?P<guide>(?:[\w-]+/)+)etapes/(?P<number>[1-9]\d{0,2})/$", views.step, name="guide_step"
    ),
]
